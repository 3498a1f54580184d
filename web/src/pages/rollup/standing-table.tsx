import { useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { ruleWords } from './place-words';
import type { ListName } from './rollup-state';
import { rollupWords } from './rollup-words';
import { useStandingColumns } from './standing-columns';
import { sumOf } from './standing-figures';
import type { StandingRow, StandingTable as Table } from './use-standing';
import styles from './rollup.module.css';

export interface StandingProps {
  list: ListName;
  rows: StandingRow[];
  table: Table;
  /** Of the ledger, for all doors. */
  conditions: string;
}

/** The rows of one level, streets in their places; every number of cases opens its list. */
export function StandingTable({ list, rows, table, conditions }: StandingProps) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const units = useUnits().data ?? [];
  const { columns, door, sumDoor } = useStandingColumns(list, table, rows, conditions);
  const { figures, ...sums } = sumOf(rows);
  const sum = { figures, ...sums };
  const most = Math.max(1, ...rows.map((row) => row.figures.led + row.figures.assisted));
  const isRanked = list === 'streets';
  const ofStreet = list === 'communities';
  const streetOf = ({ parentId }: StandingRow) => units.find(({ id }) => id === parentId)?.name ?? '';
  return (
    <Panel flush>
      <div className={styles.table}>
        <PlainTable
          caption={t('title')}
          head={
            <>
              {isRanked && <th scope="col">{t('place')}</th>}
              <th scope="col">{t(isRanked ? 'street' : ofStreet ? 'community' : 'unit')}</th>
              {ofStreet && <th scope="col">{t('street')}</th>}
              {!table.week && <th scope="col">{t(ofStreet ? 'lying' : 'receivedSoFar')}</th>}
              {columns.map(({ name }) => (
                <th key={name} scope="col" className={styles.number}>
                  {t(name)}
                </th>
              ))}
            </>
          }
        >
          {rows.map((row) => (
            <tr key={row.unitId}>
              {isRanked && <td className={styles.place}>{row.place}</td>}
              <th scope="row">{row.name}</th>
              {ofStreet && <td>{streetOf(row)}</td>}
              {!table.week && (
                <td>
                  <span className={styles.received}>
                    <span className={styles.bar} aria-hidden="true">
                      <i style={{ width: `${(row.figures.led / most) * 100}%` }} />
                      <i style={{ width: `${(row.figures.assisted / most) * 100}%` }} />
                    </span>
                    <b>{ofStreet ? door(row, 'lead') : row.figures.led + row.figures.assisted}</b>
                    {!ofStreet && (
                      <small>
                        {door(row, 'lead')} / {door(row, 'assist')}
                      </small>
                    )}
                  </span>
                </td>
              )}
              {columns.map(({ name, cell }) => (
                <td key={name} className={styles.number}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {rows.length > 1 && (
            <tr className={styles.sum}>
              {isRanked && <td />}
              <th scope="row">{t('sum')}</th>
              {ofStreet && <td />}
              {!table.week && (
                <td>
                  {ofStreet ? sumDoor(figures, 'lead') : figures.led + figures.assisted}{' '}
                  {!ofStreet && (
                    <small>
                      {sumDoor(figures, 'lead')} / {sumDoor(figures, 'assist')}
                    </small>
                  )}
                </td>
              )}
              {columns.map(({ name, sum: summed }) => (
                <td key={name} className={styles.number}>
                  {summed(sum)}
                </td>
              ))}
            </tr>
          )}
        </PlainTable>
      </div>
      <p className={styles.note}>{ruleWords(t, list, table, language)}</p>
    </Panel>
  );
}
