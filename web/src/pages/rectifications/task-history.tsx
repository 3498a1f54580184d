import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { shortMoment } from '../../shared/time/format-time';
import { EVENT_WORDS, rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import type { Task } from './use-rectifications';

/** Who did what, newest first. */
export function TaskHistory({ history }: Pick<Task, 'history'>) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  return (
    <Panel title={t('history')}>
      <ol className={styles.history}>
        {history.map(({ id, action, at, byName, note, data }) => (
          <li key={id}>
            <time dateTime={at}>{shortMoment(at, language)}</time>
            <span>
              {byName} {EVENT_WORDS[action]?.[language] ?? action}
              {note && <span className={styles.quiet}> {note}</span>}
              <Before action={action} data={data} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

interface PlanBefore {
  what: string;
  plannedOn: string;
  weight: number | null;
}

/** The plan or the date that stood before. */
function Before({ action, data }: Pick<Task['history'][number], 'action' | 'data'>) {
  const t = useWords(rectificationsWords);
  if (action === 'rectification.plan') {
    const text = (data.before as PlanBefore[])
      .map(({ what, plannedOn, weight }) => `${plannedOn} ${what}${weight === null ? '' : ` ${weight}%`}`)
      .join('；');
    return <small className={styles.was}>{t('planWas', { text })}</small>;
  }
  const dueOn = (data.before as { dueOn?: string } | undefined)?.dueOn;
  return dueOn ? <small className={styles.was}>{t('dueWas', { day: dueOn })}</small> : null;
}
