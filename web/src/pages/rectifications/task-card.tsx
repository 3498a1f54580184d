import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { barWords } from './ledger-words';
import { ProgressBar } from './progress-bar';
import { rectificationsWords, SCHEDULE_WORDS } from './rectifications-words';
import styles from './rectifications.module.css';
import { TaskLight } from './task-light';
import { TaskStatusTag } from '../../shared/status/status-tag';
import type { TaskLine } from './use-rectifications';

/** A task on the phone: the light first. */
export function TaskCard({ task }: { task: TaskLine }) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const { number, title, lead, status, schedule } = task;
  return (
    <li className={styles.taskCard}>
      <p className={styles.line}>
        <TaskLight task={task} />
        <TaskStatusTag status={status} />
      </p>
      <Link to={`/rectifications/${task.id}`} aria-label={t('openTask', { number, title })}>
        {title}
      </Link>
      <p className={styles.quiet}>
        {[number, lead?.name, SCHEDULE_WORDS[schedule.state][language]].filter(Boolean).join(' · ')}
      </p>
      <ProgressBar task={task} words={barWords(task, t)} />
    </li>
  );
}
