import { useWords } from '../../i18n/words';
import { calendarWords } from './calendar-words';
import styles from './calendar.module.css';

/** What the marks mean. */
export function CalendarLegend() {
  const t = useWords(calendarWords);
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      <li>
        <i className={styles.off} /> {t('off')} {t('legendOff')}
      </li>
      <li>
        <i className={styles.on} /> {t('on')} {t('legendOn')}
      </li>
      <li>
        <i className={styles.weekend} /> {t('legendWeekend')}
      </li>
      <li>
        <i className={styles.plain}>{t('local')}</i> {t('legendLocal')}
      </li>
    </ul>
  );
}
