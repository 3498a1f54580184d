import { Link } from 'react-router';
import { menuFor, type MenuEntry } from '../../app/menu-catalogue';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { meWords } from './me-words';
import styles from './me-page.module.css';

/** What the bar of the phone has no room for, where this person's menu holds it. */
export function MyPages() {
  const t = useWords(meWords);
  const menu = menuFor(useCurrentUser().role);
  return (
    <>
      <Pages label={t('pages')} pages={menu.filter(({ group }) => group === 'rectification')} />
      <Pages label={t('mails')} pages={menu.filter(({ id }) => id === 'send-log')} />
    </>
  );
}

function Pages({ label, pages }: { label: string; pages: readonly MenuEntry[] }) {
  const language = useLanguage();
  if (pages.length === 0) return null;
  return (
    <nav className={styles.pages} aria-label={label}>
      <h2>{label}</h2>
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
