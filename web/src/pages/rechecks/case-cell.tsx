import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { shortNumber } from '../../shared/case/short-number';
import { CASE_STATUSES } from '../../shared/status/status';
import type { LookBack } from './use-rechecks';
import styles from './rechecks.module.css';

/** Which case a line is about, with a way to it. */
export function CaseCell({ found }: { found: LookBack['case'] }) {
  const language = useLanguage();
  if (!found) return <>—</>;
  return (
    <>
      <Link to={`/cases/${found.id}`}>{found.title}</Link>
      <div className={styles.quiet}>
        {[shortNumber(found.number), found.street, CASE_STATUSES[found.status][language]]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}
