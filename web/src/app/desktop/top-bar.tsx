import { SearchOutlined } from '@ant-design/icons';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { SessionUser } from '../../api/session';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { shellWords } from '../shell-words';
import { CampaignSwitch, type CampaignChoice } from './campaign-switch';
import { PersonMenu } from './person-menu';
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

/** 48 px: campaign and its day, search, person. */
export function TopBar({
  user,
  campaigns,
  campaignId,
  onCampaign,
  searchPath,
  onKeySheet,
  onSignOut,
}: Props) {
  const t = useWords(shellWords);
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useKeys([{ keys: '/', label: t('search'), run: () => field.current?.focus() }], searchPath !== undefined);
  return (
    <header className={styles.bar}>
      <CampaignSwitch campaigns={campaigns} campaignId={campaignId} onCampaign={onCampaign} />
      <div className={styles.right}>
        {searchPath && (
          <form
            role="search"
            className={styles.search}
            onSubmit={(event) => {
              event.preventDefault();
              void navigate(`${searchPath}?q=${encodeURIComponent(field.current?.value.trim() ?? '')}`);
            }}
          >
            <SearchOutlined aria-hidden="true" />
            <input
              ref={field}
              type="search"
              aria-label={t('search')}
              placeholder={t('searchHint')}
              aria-keyshortcuts="/"
              onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
            />
            <KeyCap keys="/" />
          </form>
        )}
        <PersonMenu user={user} onKeySheet={onKeySheet} onSignOut={onSignOut} />
      </div>
    </header>
  );
}
