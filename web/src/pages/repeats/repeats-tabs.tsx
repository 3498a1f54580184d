import { NavLink } from 'react-router';
import { useWords } from '../../i18n/words';
import { repeatsWords } from './repeats-words';
import styles from './repeats.module.css';

/** The three pages about what keeps coming back. */
export function RepeatsTabs() {
  const t = useWords(repeatsWords);
  return (
    <nav className={styles.tabs} aria-label={t('title')}>
      <NavLink to="/repeats" end>
        {t('hot')}
      </NavLink>
      <NavLink to="/task-forces">{t('forces')}</NavLink>
      <NavLink to="/repeats/levels">{t('levels')}</NavLink>
    </nav>
  );
}
