import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { Role } from '../../api/session';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import styles from './settings.module.css';
import { settingsWords } from './settings-words';

const RULES: readonly Role[] = ['administrator', 'bureau-officer'];
const DESK: readonly Role[] = [...RULES, 'intake-officer'];

/** Every page of the settings; a role sees those it may use. */
export const SETTINGS: readonly {
  path: string;
  words: keyof typeof settingsWords & string;
  roles: readonly Role[];
}[] = [
  { path: '/settings/routes', words: 'routes', roles: RULES },
  { path: '/settings/limits', words: 'limits', roles: RULES },
  { path: '/settings/places', words: 'places', roles: RULES },
  { path: '/settings/evidence', words: 'evidence', roles: RULES },
  { path: '/settings/sign-off', words: 'signOff', roles: RULES },
  { path: '/settings/rectification', words: 'rectification', roles: RULES },
  { path: '/settings/write-off', words: 'writeOff', roles: RULES },
  { path: '/settings/kinds', words: 'kinds', roles: RULES },
  { path: '/settings/asks', words: 'asks', roles: RULES },
  { path: '/settings/reminders', words: 'reminders', roles: RULES },
  { path: '/settings/channels', words: 'channels', roles: RULES },
  { path: '/settings/colour-slips', words: 'colourSlips', roles: RULES },
  { path: '/settings/dispatch-rounds', words: 'dispatchRounds', roles: RULES },
  { path: '/settings/slips', words: 'slips', roles: RULES },
  { path: '/settings/phrases', words: 'phrases', roles: DESK },
  { path: '/settings/ledgers', words: 'ledgers', roles: ['administrator'] },
  { path: '/settings/people', words: 'people', roles: ['administrator'] },
  { path: '/settings/jobs', words: 'jobs', roles: ['administrator'] },
];

/** One page of the settings under the row of all of them. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useWords(settingsWords);
  const { role } = useCurrentUser();
  return (
    <>
      <div className={styles.head}>
        <PageHeader title={t('title')} />
      </div>
      <nav className={styles.nav} aria-label={t('nav')}>
        {SETTINGS.filter(({ roles }) => roles.includes(role)).map(({ path, words }) => (
          <NavLink key={path} to={path}>
            {t(words)}
          </NavLink>
        ))}
      </nav>
      <div className={styles.body}>{children}</div>
    </>
  );
}
