import { FileTextOutlined } from '@ant-design/icons';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortMoment } from '../../shared/time/format-time';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import { progressFileUrl, type Progress, type Task } from './use-rectifications';

/** What was told, newest first, with its photos and papers. */
export function ProgressList({ task, waits }: { task: Task; waits: boolean }) {
  const t = useWords(rectificationsWords);
  if (task.progress.length === 0) return waits ? null : <p className={styles.quiet}>{t('noProgress')}</p>;
  return (
    <ol className={styles.entries}>
      {task.progress.map((entry) => (
        <Entry key={entry.id} taskId={task.id} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ taskId, entry }: { taskId: string; entry: Progress }) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const { id, month, text, obstacle, unitName, recordedByName, recordedAt, files, awaited } = entry;
  const by = t('by', { unit: unitName, name: recordedByName });
  return (
    <li>
      <p className={styles.quiet}>
        <b>{month}</b> {by} · {shortMoment(recordedAt, language)}
      </p>
      <p className={styles.prose}>{text}</p>
      {obstacle && <p className={styles.prose}>{t('obstacleOf', { text: obstacle })}</p>}
      {awaited > 0 && <p className={styles.quiet}>{t('awaited', { n: awaited })}</p>}
      {files.length > 0 && (
        <ul className={styles.evidence} aria-label={t('files')}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={progressFileUrl(taskId, id, file.id)} target="_blank" rel="noreferrer">
                {file.kind === 'document' ? (
                  <>
                    <FileTextOutlined aria-hidden="true" /> {file.name}
                  </>
                ) : (
                  <img
                    src={progressFileUrl(taskId, id, file.id).replace(/content$/, 'thumbnail')}
                    alt={t('photo', { name: file.name })}
                    loading="lazy"
                  />
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
