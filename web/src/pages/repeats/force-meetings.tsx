import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { longDay, shortMoment } from '../../shared/time/format-time';
import { forceWords } from './task-force-words';
import type { TaskForce } from './use-task-forces';
import styles from './repeats.module.css';

/** The meetings by their numbers, newest first, as they were recorded. */
export function ForceMeetings({ force: { meetings } }: { force: TaskForce }) {
  const t = useWords(forceWords);
  const language = useLanguage();
  return (
    <Panel title={t('meetings')}>
      {meetings.length === 0 && <p className={styles.quiet}>{t('noMeetings')}</p>}
      <ol className={styles.meetings}>
        {meetings.map(({ id, number, heldOn, minutes, recordedByName, recordedAt }) => (
          <li key={id}>
            <h3>
              {t('meetingNo', { n: number })} <time dateTime={heldOn}>{longDay(heldOn, language)}</time>
            </h3>
            <p className={styles.prose}>{minutes}</p>
            <small className={styles.quiet}>
              {t('recordedBy', { name: recordedByName, time: shortMoment(recordedAt, language) })}
            </small>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
