import { useState, type ReactNode } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { SessionUser } from '../../api/session';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useKeys } from '../../shared/keys/use-keys';
import { useIsSmallDesk } from '../../shared/use-viewport';
import ThemeProvider from '../../theme/theme-provider';
import { KeySheet } from '../key-sheet';
import { MainArea } from '../main-area';
import { entryAt, type MenuEntry } from '../menu-catalogue';
import { shellWords } from '../shell-words';
import type { CampaignChoice } from './campaign-switch';
import { SideMenu } from './side-menu';
import { TopBar } from './top-bar';
import styles from './desktop-shell.module.css';

export interface DesktopShellProps {
  user: SessionUser;
  entries: readonly MenuEntry[];
  counts: Record<string, number>;
  campaigns: readonly CampaignChoice[];
  campaignId: string | null;
  onCampaign: (id: string) => void;
  asOf: string | null;
  isLive: boolean;
  onSignOut: () => void;
  children: ReactNode;
}

/** Menu, top bar, main area and the keys that work everywhere. */
export default function DesktopShell(props: DesktopShellProps) {
  const { user, entries, counts, campaigns, campaignId, onCampaign, asOf, isLive, onSignOut, children } =
    props;
  const t = useWords(shellWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const current = entryAt(useLocation().pathname, entries);
  const [search] = useSearchParams();
  const small = useIsSmallDesk();
  const [sheetOpen, setSheetOpen] = useState(false);
  // With the case drawer open the list behind it needs every pixel.
  const narrow = small || current?.narrowMenu === true || search.has('case');

  useKeys([
    ...entries.flatMap((entry) => {
      const open = {
        label: t('goTo', { page: entry.words[language] }),
        run: () => void navigate(entry.path),
      };
      return [
        ...(entry.go ? [{ keys: `g ${entry.go}`, ...open }] : []),
        ...(entry.key ? [{ keys: entry.key, ...open }] : []),
      ];
    }),
    { keys: '?', label: t('keySheet'), run: () => setSheetOpen(true) },
  ]);

  return (
    <ThemeProvider>
      <div className={styles.shell}>
        <SideMenu
          entries={entries}
          currentId={current?.id}
          counts={counts}
          narrow={narrow}
          unitName={user.unitName}
          asOf={asOf}
          isLive={isLive}
          onKeySheet={() => setSheetOpen(true)}
        />
        <div className={styles.column}>
          <TopBar
            user={user}
            campaigns={campaigns}
            campaignId={campaignId}
            onCampaign={onCampaign}
            searchPath={entries.find((entry) => entry.id === 'cases')?.path}
            onKeySheet={() => setSheetOpen(true)}
            onSignOut={onSignOut}
          />
          <MainArea className={styles.main}>{children}</MainArea>
        </div>
        <KeySheet open={sheetOpen} onClose={() => setSheetOpen(false)} />
      </div>
    </ThemeProvider>
  );
}
