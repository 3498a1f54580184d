import { useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { calendarWords } from './calendar-words';
import { moved, type DayFacts } from './day-facts';
import { MonthTable } from './month-table';
import styles from './calendar.module.css';

interface Props {
  year: number;
  today: string;
  /** The arrangement is not known: weekends are a guess. */
  guessed: boolean;
  factsOf: (day: string) => DayFacts;
  onChoose: ((day: string) => void) | null;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve months; one day has the focus, arrow keys move it over all of them. */
export function YearGrid({ year, today, guessed, factsOf, onChoose }: Props) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const grid = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const active = chosen?.startsWith(`${year}-`)
    ? chosen
    : today.startsWith(`${year}-`)
      ? today
      : `${year}-01-01`;

  const focus = (day: string) => {
    if (!day.startsWith(`${year}-`)) return;
    setChosen(day);
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) focus(moved(active, step));
    else if (event.key === 'PageUp' || event.key === 'PageDown')
      focus(moved(active, event.key === 'PageUp' ? -28 : 28));
    else if (event.key === 'Home') focus(`${active.slice(0, 8)}01`);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      className={`${styles.year} ${guessed ? styles.guessed : ''}`}
      onKeyDown={onKeyDown}
      role="presentation"
    >
      {Array.from({ length: 12 }, (_, at) => (
        <MonthTable
          key={at}
          year={year}
          month={at + 1}
          today={today}
          active={active}
          factsOf={factsOf}
          language={language}
          onChoose={
            onChoose &&
            ((day) => {
              setChosen(day);
              onChoose(day);
            })
          }
        />
      ))}
      {onChoose && <p className={styles.keys}>{t('keys')}</p>}
    </div>
  );
}
