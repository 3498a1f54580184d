import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { shortMoment } from '../../shared/time/format-time';
import { FORCE_EVENTS, forceWords } from './task-force-words';
import type { TaskForce } from './use-task-forces';
import styles from './repeats.module.css';

/** Who did what, newest first. */
export function ForceHistory({ history }: { history: TaskForce['history'] }) {
  const t = useWords(forceWords);
  const language = useLanguage();
  return (
    <div className="no-print">
      <Panel title={t('history')}>
        <ol className={styles.lines}>
          {history.map(({ id, at, byName, action }) => (
            <li key={id}>
              <time dateTime={at}>{shortMoment(at, language)}</time>
              <b>{byName}</b>
              <span>{FORCE_EVENTS[action]?.[language] ?? action}</span>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}
