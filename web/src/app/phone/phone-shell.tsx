import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { MainArea } from '../main-area';
import { shellWords } from '../shell-words';
import type { PhoneBarEntry } from './phone-bar';
import styles from './phone-shell.module.css';

interface Props {
  bar: readonly PhoneBarEntry[];
  /** By path: 消息 3. */
  counts: Record<string, number>;
  children: ReactNode;
}

/** Page above, bar below; the page brings its own head. */
export default function PhoneShell({ bar, counts, children }: Props) {
  const t = useWords(shellWords);
  const language = useLanguage();
  return (
    <div className={styles.shell}>
      <MainArea className={styles.main}>{children}</MainArea>
      <nav className={styles.bar} aria-label={t('menu')}>
        {bar.map(({ path, words, icon: Icon }) => (
          <NavLink key={path} to={path} end={path === '/' || path === '/me'}>
            <Icon />
            <span>
              {words[language]}
              {counts[path] ? ` ${counts[path]}` : ''}
            </span>
          </NavLink>
        ))}
      </nav>
    </div>
  );
}
