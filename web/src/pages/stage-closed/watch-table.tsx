import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { longDay } from '../../shared/time/format-time';
import { progressWords } from './progress-words';
import { stageClosedWords } from './stage-closed-words';
import styles from './stage-closed.module.css';
import type { WatchedCase } from './use-stage-closed';
import { WatchLight } from './watch-light';
import { WatchVerbs } from './watch-verbs';

const HEADS = ['left', 'case', 'milestone', 'day', 'lead', 'progress', 'verb'] as const;

/** The list at a desk, the most urgent first. */
export function WatchTable({ items }: { items: readonly WatchedCase[] }) {
  const t = useWords(stageClosedWords);
  const language = useLanguage();
  return (
    <div className={styles.table}>
      <PlainTable
        caption={t('title')}
        head={HEADS.map((head) => (
          <th key={head} scope="col">
            {t(head)}
          </th>
        ))}
      >
        {items.map((one) => (
          <tr key={one.id}>
            <td className={styles.tight}>
              <WatchLight one={one} />
            </td>
            <th scope="row" className={styles.case}>
              <Link to={`/cases/${one.id}`}>{one.title}</Link>
              <small>
                {one.isKeyCase && <b title={t('keyCase')}>* </b>}
                {[one.acceptanceNo, one.street?.name].filter(Boolean).join(' · ')}
              </small>
            </th>
            <td className={styles.what}>{one.milestone ?? t('noMilestone')}</td>
            <td className={styles.tight}>{one.milestoneOn ? longDay(one.milestoneOn, language) : '—'}</td>
            <td>{one.lead?.name ?? t('noLead')}</td>
            <td className={styles.what}>{progressWords(one, t, language)}</td>
            <td className={styles.tight}>
              <WatchVerbs one={one} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}
