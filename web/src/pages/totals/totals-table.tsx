import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { Door } from '../../shared/door/door';
import { totalsWords } from './totals-words';
import type { Figures } from './use-case-totals';
import styles from './totals.module.css';

export interface TotalsRow extends Figures {
  key: string;
  name: string;
  /** The list of the row; null where no condition of the ledger says the same. */
  list: string | null;
}

interface Props {
  kind: 'batch' | 'street';
  rows: readonly TotalsRow[];
  total: Figures;
  /** Conditions of the ledger that hold for the whole table. */
  list: string;
}

/** How the ledger asks for a column; what was handed over before splitting is no list of its own. */
const COLUMNS = [
  ['before', null],
  ['split', 'status=split'],
  ['pieces', 'mark=split'],
  ['after', ''],
  ['joint', 'mark=joint'],
] as const;
const WORDS = {
  before: 'before',
  split: 'ofSplit',
  pieces: 'pieces',
  after: 'after',
  joint: 'ofJoint',
} as const;

/** Before and after splitting, row by row, with the sum below. */
export function TotalsTable({ kind, rows, total, list: whole }: Props) {
  const t = useWords(totalsWords);
  const title = t(kind === 'batch' ? 'byBatch' : 'byStreet');
  return (
    <Panel title={title} flush>
      <div className={styles.table}>
        <PlainTable
          caption={title}
          head={
            <>
              <th scope="col">{t(kind)}</th>
              {COLUMNS.map(([name]) => (
                <th key={name} scope="col" className={styles.number}>
                  {t(WORDS[name])}
                </th>
              ))}
            </>
          }
        >
          {rows.map(({ key, name, list, ...figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {COLUMNS.map(([column, filter]) => (
                <td key={column} className={styles.number}>
                  <Door
                    n={figures[column]}
                    to={list === null || filter === null ? null : [list, filter].filter(Boolean).join('&')}
                    label={t('door', { name, what: t(WORDS[column]), n: figures[column] })}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row">{t('sum')}</th>
            {COLUMNS.map(([column, filter]) => (
              <td key={column} className={styles.number}>
                <Door
                  n={total[column]}
                  to={filter === null ? null : [whole, filter].filter(Boolean).join('&')}
                  label={t('door', { name: t('sum'), what: t(WORDS[column]), n: total[column] })}
                />
              </td>
            ))}
          </tr>
        </PlainTable>
      </div>
    </Panel>
  );
}
