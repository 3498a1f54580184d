import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../../shared/states/notice-strip';
import styles from './workbench.module.css';
import type { Workbench } from './use-workbench';
import { workbenchWords } from './workbench-words';

/** Rectification tasks that are late, each reason with its number; nothing where none is. */
export function LateTasks({ counts }: { counts: NonNullable<Workbench['lateTasks']> }) {
  const t = useWords(workbenchWords);
  const { overdue, behind, writeOff } = counts;
  const said = [
    overdue > 0 && t('tasksOverdue', { n: overdue }),
    behind > 0 && t('tasksBehind', { n: behind }),
    writeOff > 0 && t('tasksWaiting', { n: writeOff }),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <div className={styles.lateTasks}>
      <NoticeStrip
        tone={overdue + behind > 0 ? 'look' : 'info'}
        action={
          <Link to={overdue + behind > 0 ? '/rectifications?status=behind' : '/rectifications?status=done'}>
            {t('toTasks')}
          </Link>
        }
      >
        {t('tasks')}
        {said.join('，')}
      </NoticeStrip>
    </div>
  );
}
