import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { changeOf, ruleWords } from './place-words';
import { rollupWords } from './rollup-words';
import { rate } from './standing-figures';
import { useStandingDoor } from './standing-door';
import type { StandingTable as Table } from './use-standing';
import styles from './rollup.module.css';

/** The streets in their places, one below the other: for a phone. */
export function StandingCards({ table, list }: { table: Table; list: string }) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const door = useStandingDoor(table.day, list);
  return (
    <ol className={styles.cards}>
      {table.rows.map((row) => {
        const { place, placeBefore, name, perTenThousand, figures } = row;
        const { led, assisted, repeats, returned, met, metInTime, due, dueDone, overdue, lateDays } = figures;
        const facts: [string, ReactNode][] = [
          [t('lead'), door(row, 'lead')],
          [t('assist'), door(row, 'assist')],
          [t('perTenThousand'), perTenThousand ?? '—'],
          [t('overdue'), door(row, 'overdue')],
          [t('lateDays'), lateDays],
          [t('onTime'), rate(metInTime, met)],
          [t('dueDone'), rate(dueDone, due)],
          [t('repeatRate'), rate(repeats, led)],
          [t('returnRate'), rate(returned, led)],
        ];
        return (
          <li key={row.unitId} value={place}>
            <h2>
              {place} {name}
              <small>
                {led + assisted} · {changeOf(t, place, placeBefore)}
                {overdue > 0 && <b className={styles.late}> ■ {overdue}</b>}
              </small>
            </h2>
            <dl>
              {facts.map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
      <li className={styles.note}>{ruleWords(t, table, language)}</li>
    </ol>
  );
}
