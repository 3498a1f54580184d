import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { shortMoment } from '../../../shared/time/format-time';
import { rectificationsWords } from '../rectifications-words';
import styles from '../rectifications.module.css';
import { useWaitingProgress, type WaitingProgress } from './use-field-work';

/** What was written here and is not on the server yet, over what is. */
export function WaitingEntries({ taskId }: { taskId: string }) {
  const waiting = useWaitingProgress(taskId);
  if (waiting.length === 0) return null;
  return (
    <ol className={styles.entries}>
      {waiting.map((one) => (
        <WaitingEntry key={one.item.key} {...one} />
      ))}
    </ol>
  );
}

function WaitingEntry({ item: { body, pressedAt, refusal }, files }: WaitingProgress) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const { month, text } = body as { month: string; text: string };
  const time = shortMoment(pressedAt, language);
  return (
    <li>
      <p className={styles.quiet}>
        <b>{month}</b> {t(refusal ? 'entryRefused' : 'entryWaits', { time })}
      </p>
      <p className={styles.prose}>{text}</p>
      {files.length > 0 && (
        <ul className={styles.evidence} aria-label={t('files')}>
          {files.map(({ key, url, file }) => (
            <li key={key}>
              {file?.kind === 'document' ? (
                file.name
              ) : (
                <img src={url ?? ''} alt={t('photo', { name: file?.name ?? '' })} />
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
