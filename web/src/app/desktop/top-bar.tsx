import type { SessionUser } from '../../api/session';
import { CampaignSwitch, type CampaignChoice } from './campaign-switch';
import { BellButton } from '../../shared/bell/bell-button';
import { PersonMenu } from './person-menu';
import { QuickSearch } from './quick-search';
import styles from './top-bar.module.css';

interface Props {
  user: SessionUser;
  campaigns: readonly CampaignChoice[];
  campaignId: string | null;
  onCampaign: (id: string) => void;
  /** Absent while there is no ledger to search. */
  searchPath?: string;
  onKeySheet: () => void;
  onSignOut: () => void;
}

/** 48 px: campaign and its day, search, bell, person. */
export function TopBar({
  user,
  campaigns,
  campaignId,
  onCampaign,
  searchPath,
  onKeySheet,
  onSignOut,
}: Props) {
  return (
    <header className={styles.bar}>
      <CampaignSwitch campaigns={campaigns} campaignId={campaignId} onCampaign={onCampaign} />
      <div className={styles.right}>
        {searchPath && <QuickSearch path={searchPath} />}
        <BellButton />
        <PersonMenu user={user} onKeySheet={onKeySheet} onSignOut={onSignOut} />
      </div>
    </header>
  );
}
