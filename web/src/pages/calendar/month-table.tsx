import type { Language } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { explanationWords, WEEKDAY_KEYS } from '../../shared/explanation-card/explanation-words';
import { dateOf } from '../../shared/time/format-time';
import { calendarWords } from './calendar-words';
import { daysOf, isWorkday, labelOf, weeksOf, type DayFacts } from './day-facts';
import styles from './calendar.module.css';

interface Props {
  year: number;
  month: number;
  today: string;
  active: string;
  factsOf: (day: string) => DayFacts;
  language: Language;
  onChoose: ((day: string) => void) | null;
}

/** One month: what each day is, in words as well as in colour. */
export function MonthTable({ year, month, today, active, factsOf, language, onChoose }: Props) {
  const t = useWords(calendarWords);
  const e = useWords(explanationWords);
  const working = daysOf(year, month).filter((day) => isWorkday(factsOf(day))).length;
  const cell = (day: string) => {
    const facts = factsOf(day);
    const label = labelOf(facts, today, language, t);
    const mark = facts.kind && t(facts.kind === 'HOLIDAY' ? 'off' : 'on');
    const face = (
      <>
        <b aria-hidden="true">{dateOf(day)}</b>
        {mark && <small aria-hidden="true">{mark}</small>}
        {facts.local && (
          <small className={styles.localMark} aria-hidden="true">
            {t('local')}
          </small>
        )}
        <span className="visually-hidden">{label}</span>
      </>
    );
    const look = [
      styles.day,
      facts.kind === 'HOLIDAY' && styles.off,
      facts.kind === 'MAKEUP_WORKDAY' && styles.on,
      !facts.kind && facts.weekend && styles.weekend,
      facts.drafted && styles.drafted,
      day === today && styles.today,
    ]
      .filter(Boolean)
      .join(' ');
    const shared = { className: look, 'data-day': day, title: label };
    return onChoose ? (
      <button type="button" {...shared} tabIndex={day === active ? 0 : -1} onClick={() => onChoose(day)}>
        {face}
      </button>
    ) : (
      <span {...shared}>{face}</span>
    );
  };
  return (
    <section className={styles.month} aria-label={t('grid', { year, n: month })}>
      <header>
        <h3>{t('month', { n: month })}</h3>
        <span>{t('workingDays', { n: working })}</span>
      </header>
      <table>
        <thead>
          <tr>
            {WEEKDAY_KEYS.map((key) => (
              <th key={key} scope="col">
                {e(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week, at) => (
            <tr key={at}>
              {week.map((day, weekday) => (
                <td key={weekday}>{day && cell(day)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
