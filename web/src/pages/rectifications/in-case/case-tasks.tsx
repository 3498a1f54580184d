import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { rectificationsWords } from '../rectifications-words';
import styles from '../rectifications.module.css';
import { TaskLight } from '../task-light';
import { TaskStatusTag } from '../../../shared/status/status-tag';
import { useCaseTasks } from '../use-rectifications';
import { mayOpenTasks, maySeeTasks } from '../who-may';

interface Props {
  caseId: string;
  /** Puts the heading of the page over it. */
  frame: (title: string, body: ReactNode) => ReactNode;
}

/** The tasks that a case feeds, and the way to open one from it; nothing for who has no such ledger. */
export function CaseTasks(props: Props) {
  return maySeeTasks(useCurrentUser().role) ? <Tasks {...props} /> : null;
}

function Tasks({ caseId, frame }: Props) {
  const t = useWords(rectificationsWords);
  const opens = mayOpenTasks(useCurrentUser().role);
  const tasks = useCaseTasks(caseId).data ?? [];
  if (tasks.length === 0 && !opens) return null;
  return frame(
    t('caseTasks', { n: tasks.length }),
    <div className={styles.inCase}>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to={`/rectifications/${task.id}`}>
              {task.number} {task.title}
            </Link>
            <TaskStatusTag status={task.status} />
            <TaskLight task={task} />
          </li>
        ))}
      </ul>
      {opens && <Link to={`/rectifications/new?case=${caseId}`}>{t('fromCase')}</Link>}
    </div>,
  );
}
