import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { changeOf, ruleWords } from './place-words';
import { rollupWords } from './rollup-words';
import { useStandingColumns } from './standing-columns';
import type { StandingProps } from './standing-table';
import styles from './rollup.module.css';

/** The same rows one below the other: for a phone. */
export function StandingCards({ list, rows, table, conditions }: StandingProps) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const { columns, door } = useStandingColumns(list, table, rows, conditions);
  return (
    <ol className={styles.cards}>
      {rows.map((row) => {
        const { place, placeBefore, name, figures } = row;
        const { led, assisted, overdue } = figures;
        const facts: [string, ReactNode][] = [
          ...(table.week
            ? []
            : ([
                [t(list === 'communities' ? 'lying' : 'lead'), door(row, 'lead')],
                ...(list === 'communities' ? [] : [[t('assist'), door(row, 'assist')]]),
              ] as [string, ReactNode][])),
          ...columns
            .filter((column) => column.name !== 'change')
            .map((column): [string, ReactNode] => [t(column.name), column.cell(row)]),
        ];
        return (
          <li key={row.unitId} value={place ?? undefined}>
            <h2>
              {place} {name}
              <small>
                {led + assisted}
                {place !== null && !table.week && ` · ${changeOf(t, place, placeBefore)}`}
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
      <li className={styles.note}>{ruleWords(t, list, table, language)}</li>
    </ol>
  );
}
