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
  /** Conditions of the ledger that hold for the row. */
  list: string;
}

interface Props {
  kind: 'batch' | 'street';
  rows: readonly TotalsRow[];
  total: Figures;
  /** Conditions of the ledger that hold for the whole table. */
  list: string;
  /** Sees what was split as well as its pieces. */
  seesOrigins: boolean;
}

/** How the ledger asks for a column. A unit does not see what was split, only the pieces: of the two first columns it has no list. */
const COLUMNS = [
  ['before', 'counted=received'],
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
export function TotalsTable({ kind, rows, total, list: whole, seesOrigins }: Props) {
  const t = useWords(totalsWords);
  const doorTo = (column: string, list: string, filter: string): string | null =>
    !seesOrigins && (column === 'before' || column === 'split')
      ? null
      : [list, filter].filter(Boolean).join('&');
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
                    to={doorTo(column, list, filter)}
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
                  to={doorTo(column, whole, filter)}
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
