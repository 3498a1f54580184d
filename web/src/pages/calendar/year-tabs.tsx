import { useWords } from '../../i18n/words';
import { calendarWords } from './calendar-words';
import styles from './calendar.module.css';

interface Props {
  years: readonly number[];
  awaited: number;
  chosen: number;
  onChoose: (year: number) => void;
}

/** The years that are known, and the next one. */
export function YearTabs({ years, awaited, chosen, onChoose }: Props) {
  const t = useWords(calendarWords);
  return (
    <nav className={styles.tabs} aria-label={t('years')}>
      {[...years.filter((year) => year !== awaited), awaited].map((year) => (
        <button
          key={year}
          type="button"
          aria-current={year === chosen ? 'page' : undefined}
          onClick={() => onChoose(year)}
        >
          {year}
          {year === awaited && <small>{t('awaited')}</small>}
        </button>
      ))}
    </nav>
  );
}
