import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { shortMoment } from '../../shared/time/format-time';
import { calendarWords } from './calendar-words';
import { useCalendarChanges } from './use-calendar';
import styles from './calendar.module.css';

/** Who changed the calendar, why, and what it moved. */
export function ChangeLog() {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const changes = useCalendarChanges().data;
  if (!changes) return null;
  return (
    <Panel title={t('log')}>
      {changes.length === 0 && <p className={styles.quiet}>{t('noLog')}</p>}
      <ol className={styles.log}>
        {changes.map(({ id, at, byName, note, source, days, publish, counts, leftOver }) => (
          <li key={id}>
            <time dateTime={at}>{shortMoment(at, language)}</time>
            <b>{byName}</b>
            <span>
              {[
                publish.map(({ year }) => t('yearOut', { year })).join(' '),
                days.length > 0 && t('logDays', { n: days.length }),
                t('logMoves', { n: counts.moves }),
                leftOver > 0 && t('logLeft', { n: leftOver }),
              ]
                .filter(Boolean)
                .join(language === 'zh' ? '，' : ', ')}
              <small className={styles.quiet}>
                {note} · {source}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
