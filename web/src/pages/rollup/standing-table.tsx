import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { changeOf, ruleWords } from './place-words';
import { rollupWords } from './rollup-words';
import { useStandingDoor } from './standing-door';
import { rate, sumOf } from './standing-figures';
import type { StandingRow, StandingTable as Table } from './use-standing';
import styles from './rollup.module.css';

const COLUMNS = [
  'perTenThousand',
  'repeatRate',
  'returnRate',
  'onTime',
  'dueDone',
  'overdue',
  'lateDays',
  'change',
] as const;

/** The streets in their places; every number of cases opens its list. */
export function StandingTable({ table, list }: { table: Table; list: string }) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const sum = sumOf(table);
  const most = Math.max(1, ...table.rows.map(({ figures }) => figures.led + figures.assisted));
  return (
    <Panel flush>
      <div className={styles.table}>
        <PlainTable
          caption={t('title')}
          head={
            <>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('street')}</th>
              <th scope="col">{t('received')}</th>
              {COLUMNS.map((name) => (
                <th key={name} scope="col" className={styles.number}>
                  {t(name)}
                </th>
              ))}
            </>
          }
        >
          {table.rows.map((row) => (
            <Row key={row.unitId} row={row} most={most} day={table.day} list={list} />
          ))}
          {table.rows.length > 1 && (
            <tr className={styles.sum}>
              <td />
              <th scope="row">{t('sum')}</th>
              <td>
                {sum.led + sum.assisted}{' '}
                <small>
                  {sum.led} / {sum.assisted}
                </small>
              </td>
              {[
                sum.residents ? (((sum.led + sum.assisted) / sum.residents) * 10_000).toFixed(1) : '—',
                rate(sum.repeats, sum.led),
                rate(sum.returned, sum.led),
                rate(sum.metInTime, sum.met),
                rate(sum.dueDone, sum.due),
                sum.overdue,
                sum.lateDays,
                '',
              ].map((words, index) => (
                <td key={COLUMNS[index]} className={styles.number}>
                  {words}
                </td>
              ))}
            </tr>
          )}
        </PlainTable>
      </div>
      <p className={styles.note}>{ruleWords(t, table, language)}</p>
    </Panel>
  );
}

function Row({ row, most, day, list }: { row: StandingRow; most: number; day: string; list: string }) {
  const t = useWords(rollupWords);
  const { name, place, placeBefore, perTenThousand, figures } = row;
  const { led, assisted, repeats, returned, met, metInTime, due, dueDone, overdue, lateDays } = figures;
  const door = useStandingDoor(day, list);
  return (
    <tr>
      <td className={styles.place}>{place}</td>
      <th scope="row">{name}</th>
      <td>
        <span className={styles.received}>
          <span className={styles.bar} aria-hidden="true">
            <i style={{ width: `${(led / most) * 100}%` }} />
            <i style={{ width: `${(assisted / most) * 100}%` }} />
          </span>
          <b>{led + assisted}</b>
          <small>
            {door(row, 'lead')} / {door(row, 'assist')}
          </small>
        </span>
      </td>
      <td className={styles.number}>{perTenThousand ?? '—'}</td>
      <td className={styles.number}>
        {rate(repeats, led)} <small>{door(row, 'repeats')}</small>
      </td>
      <td className={styles.number}>
        {rate(returned, led)} <small>{door(row, 'returned')}</small>
      </td>
      <td className={styles.number}>{rate(metInTime, met)}</td>
      <td className={styles.number}>{rate(dueDone, due)}</td>
      <td className={styles.number}>
        {overdue > 0 && (
          <span className={styles.late} aria-hidden="true">
            ■{' '}
          </span>
        )}
        {door(row, 'overdue')}
      </td>
      <td className={styles.number}>{lateDays}</td>
      <td className={styles.number}>{changeOf(t, place, placeBefore)}</td>
    </tr>
  );
}
