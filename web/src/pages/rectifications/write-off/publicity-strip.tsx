import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { shortDay, weekdayOf } from '../../../shared/time/format-time';
import type { Window } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

/** The window day by day: counted, left out (休), counted although a weekend day (班), and the last. */
export function PublicityStrip({ window }: { window: Window }) {
  const t = useWords(writeOffWords);
  const language = useLanguage();
  const { amount, unit, countFirstDay, days, endOn, tentative } = window;
  const makeups = days.filter(({ isMakeup }) => isMakeup);
  return (
    <>
      <h3>
        {t('window', {
          n: amount,
          unit: t(unit === 'working-day' ? 'workingDay' : 'calendarDay'),
          first: t(countFirstDay ? 'firstCounts' : 'firstDoesNot'),
        })}
      </h3>
      {makeups.map(({ day, name }) => (
        <p key={day} className={styles.quiet}>
          {shortDay(day, language)} {weekdayOf(day, language)} {name}
        </p>
      ))}
      <ol className={styles.strip}>
        {days.map(({ day, nth, name, isMakeup }) => (
          <li
            key={day}
            title={name ?? undefined}
            className={[
              nth === null && styles.offDay,
              isMakeup && styles.makeupDay,
              day === endOn && styles.lastDay,
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <span>{weekdayOf(day, language)}</span>
            <b>{shortDay(day, language)}</b>
            <span>{nth === null ? t('off') : `${isMakeup ? `${t('makeup')} ` : ''}${nth}`}</span>
          </li>
        ))}
      </ol>
      {tentative && <p className={styles.quiet}>{t('tentative')}</p>}
    </>
  );
}
