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
        {history.map(({ id, action, at, byName, note }) => (
          <li key={id}>
            <time dateTime={at}>{shortMoment(at, language)}</time>
            <span>
              {byName} {EVENT_WORDS[action]?.[language] ?? action}
              {note && <span className={styles.quiet}> {note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
