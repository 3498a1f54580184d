import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { myCasesWords, VIEW_WORDS } from './my-cases-words';
import styles from './my-cases.module.css';
import { MY_VIEWS, type MyCounts, type MyView } from './my-views';

interface Props {
  current: MyView;
  counts: MyCounts;
}

/** The four kinds with their counts; they are links, so that the kind on show is in the address. */
export function ViewTabs({ current, counts }: Props) {
  const t = useWords(myCasesWords);
  const language = useLanguage();
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      {MY_VIEWS.map((view, at) => (
        <Link
          key={view}
          to={at === 0 ? '/cases' : `/cases?view=${view}`}
          replace
          aria-current={view === current ? 'page' : undefined}
        >
          {VIEW_WORDS[view][language]} <b>{counts[view] ?? ''}</b>
        </Link>
      ))}
    </nav>
  );
}
