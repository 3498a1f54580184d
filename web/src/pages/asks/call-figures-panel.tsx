import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { useCallFigures } from './use-calls';

const FIGURES = [
  ['called', 'calledCount'],
  ['onTime', 'onTime'],
  ['late', 'lateCount'],
  ['unanswered', 'unanswered'],
  ['waiting', 'waiting'],
  ['declined', 'declined'],
  ['confirmed', 'confirm'],
  ['rejected', 'reject'],
] as const;

/** 部门应: in time, late, not at all; and what the streets said of it. */
export function CallFiguresPanel() {
  const t = useWords(asksWords);
  const { data, error, refetch } = useCallFigures();
  return (
    <div className={styles.figures}>
      <Panel title={t('figures')} flush>
        {!data && !error && <SkeletonRows rows={3} />}
        {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
        {data?.length === 0 && <EmptyState news="good" title={t('noFigures')} />}
        {data && data.length > 0 && (
          <div className={styles.scroll} role="region" aria-label={t('figures')} tabIndex={0}>
            <PlainTable
              caption={t('figures')}
              head={
                <>
                  <th scope="col">{t('department')}</th>
                  {FIGURES.map(([name, words]) => (
                    <th key={name} scope="col" className={styles.number}>
                      {t(words)}
                    </th>
                  ))}
                </>
              }
            >
              {data.map((row) => (
                <tr key={row.unit.id}>
                  <td>{row.unit.name}</td>
                  {FIGURES.map(([name]) => (
                    <td key={name} className={styles.number}>
                      {row[name]}
                    </td>
                  ))}
                </tr>
              ))}
            </PlainTable>
          </div>
        )}
        <p className={styles.note}>{t('figuresNote')}</p>
      </Panel>
    </div>
  );
}
