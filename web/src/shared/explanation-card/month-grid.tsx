import { useState } from 'react';
import { useWords } from '../../i18n/words';
import type { LightColour } from '../clock-light/light';
import { DayCell } from './day-cell';
import { explanationWords, WEEKDAY_KEYS } from './explanation-words';
import type { GridDay } from './grid-day';
import { gridRows, isLongGrid } from './grid-rows';
import styles from './explanation-card.module.css';

interface Props {
  days: GridDay[];
  title: string;
  startLabel: string;
  dueColour: LightColour;
  /** Names the folded line's unit. */
  countsWorkingDays: boolean;
}

/** Monday to Sunday, from the week of the start to the week of the due day. */
export function MonthGrid({ days, title, startLabel, dueColour, countsWorkingDays }: Props) {
  const t = useWords(explanationWords);
  const [unfolded, setUnfolded] = useState(false);
  const firstDrawn = days.find((cell) => cell.mark !== 'outside')?.day;
  const long = isLongGrid(days);
  return (
    <>
      <table className={`${styles.grid} ${styles[`due-${dueColour}`] ?? ''}`}>
        <caption className="visually-hidden">{t('caption', { title })}</caption>
        <thead>
          <tr>
            {WEEKDAY_KEYS.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gridRows(days, unfolded).map((row) =>
            row.kind === 'week' ? (
              <tr key={row.days[0]?.day}>
                {row.days.map((cell) => (
                  <DayCell
                    key={cell.day}
                    cell={cell}
                    showMonth={cell.day === firstDrawn || cell.day.endsWith('-01')}
                    startLabel={startLabel}
                  />
                ))}
              </tr>
            ) : (
              <tr key={row.month}>
                <td colSpan={7} className={styles.folded}>
                  {t(countsWorkingDays ? 'folded' : 'foldedDays', {
                    year: row.month.slice(0, 4),
                    mm: row.month.slice(5),
                    month: Number(row.month.slice(5)),
                    n: row.countedDays,
                  })}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {long && (
        <button type="button" className={styles.foldButton} onClick={() => setUnfolded(!unfolded)}>
          {t(unfolded ? 'fold' : 'unfold')}
        </button>
      )}
    </>
  );
}
