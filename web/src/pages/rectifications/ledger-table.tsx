import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { longDay, shortDay } from '../../shared/time/format-time';
import { barWords } from './ledger-words';
import { ProgressBar } from './progress-bar';
import { rectificationsWords, SCHEDULE_WORDS, SOURCE_WORDS } from './rectifications-words';
import styles from './rectifications.module.css';
import { TaskLight } from './task-light';
import { TaskStatusTag } from '../../shared/status/status-tag';
import type { TaskLine } from './use-rectifications';

const HEADS = ['number', 'source', 'task', 'lead', 'due', 'status', 'progress', 'schedule', 'light'] as const;

/** The ledger at a desk, what is owed first on top. */
export function LedgerTable({ items }: { items: readonly TaskLine[] }) {
  const t = useWords(rectificationsWords);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((task) => (
            <Row key={task.id} task={task} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ task }: { task: TaskLine }) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const { number, source, title, lead, dueOn, dueSaid, status, schedule } = task;
  return (
    <tr>
      <td className={styles.tight}>{number}</td>
      <td className={styles.tight}>{SOURCE_WORDS[source][language]}</td>
      <th scope="row" className={styles.taskTitle}>
        <Link to={`/rectifications/${task.id}`}>{title}</Link>
      </th>
      <td>{lead?.name}</td>
      <td className={styles.tight} title={dueSaid ?? (dueOn ? longDay(dueOn, language) : undefined)}>
        {dueOn ? <DueDay day={dueOn} /> : t('noDue')}
      </td>
      <td>
        <TaskStatusTag status={status} />
      </td>
      <td>
        <ProgressBar task={task} words={barWords(task, t)} />
      </td>
      <td className={styles.tight}>
        {schedule.state === 'behind' ? (
          <b>{SCHEDULE_WORDS.behind[language]}</b>
        ) : (
          SCHEDULE_WORDS[schedule.state][language]
        )}
      </td>
      <td className={styles.tight}>
        <TaskLight task={task} />
      </td>
    </tr>
  );
}

/** With its year where that is not this one. */
function DueDay({ day }: { day: string }) {
  const language = useLanguage();
  const thisYear = new Date().getFullYear() === Number(day.slice(0, 4));
  return (
    <>
      {thisYear || language === 'en'
        ? shortDay(day, language)
        : `${day.slice(0, 4)}/${shortDay(day, language)}`}
    </>
  );
}
