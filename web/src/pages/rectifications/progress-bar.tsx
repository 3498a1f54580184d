import { useWords } from '../../i18n/words';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import type { TaskLine } from './use-rectifications';

/** How much is done, with a line where the schedule should be; the words below say the rest. */
export function ProgressBar({ task, words }: { task: TaskLine; words?: string | null }) {
  const t = useWords(rectificationsWords);
  const { done, planned } = task.schedule;
  return (
    <div className={styles.progress}>
      <div className={styles.track} aria-hidden="true">
        <span className={styles.done} style={{ width: `${done}%` }} />
        {planned > 0 && <span className={styles.plannedLine} style={{ left: `${planned}%` }} />}
      </div>
      <p>
        <span className="visually-hidden">{t('barSays', { done, planned })}</span>
        <span className={styles.clip} title={words ?? undefined}>
          {words}
        </span>
        <span aria-hidden="true">{done}%</span>
      </p>
    </div>
  );
}
