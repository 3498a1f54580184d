import { Link } from 'react-router';
import { menuFor } from '../../app/menu-catalogue';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { meWords } from './me-words';
import styles from './me-page.module.css';

/** What the bar of the phone has no room for, where this person's menu holds it. */
export function MyPages() {
  const t = useWords(meWords);
  const language = useLanguage();
  const { role } = useCurrentUser();
  const pages = menuFor(role).filter(({ group, id }) => group === 'rectification' || id === 'send-log');
  if (pages.length === 0) return null;
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      <h2>{t('pages')}</h2>
      <ul className={styles.rows}>
        {pages.map(({ id, path, words }) => (
          <li key={id}>
            <Link to={path}>{words[language]}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
