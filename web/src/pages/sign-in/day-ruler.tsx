import { useWords } from '../../i18n/words';
import { signInWords } from './sign-in-words';
import styles from './day-ruler.module.css';

/** Counted, rest and due days of a made-up limit: `#` counted, `.` rest, `|` due. */
const DAYS = '###.....###.#####|..';

/** The page's only ornament: days as they are counted. */
export function DayRuler() {
  const t = useWords(signInWords);
  const due = DAYS.indexOf('|');
  return (
    <div className={styles.ruler} aria-hidden="true">
      <div className={styles.days}>
        {[...DAYS].map((day, at) => (
          <i key={at} className={day === '#' ? styles.counted : day === '|' ? styles.due : styles.rest} />
        ))}
      </div>
      <div className={styles.labels}>
        <span>{t('rulerStart')}</span>
        <span style={{ left: `${(due / DAYS.length) * 100}%` }}>{t('rulerEnd')}</span>
      </div>
    </div>
  );
}
