import { useMemo, useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortMoment } from '../../shared/time/format-time';
import type { CaseDetail } from '../../shared/case/case-api';
import { dispatchNote } from '../../shared/case/dispatch-note';
import { foldHistory } from '../../shared/case/fold-history';
import { HISTORY_WORDS } from '../../shared/case/history-words';
import { phoneCaseWords } from './phone-case-words';
import styles from './phone-case.module.css';

const SHOWN = 6;

/** What happened, newest first. */
export function CaseHistory({ history }: { history: CaseDetail['history'] }) {
  const t = useWords(phoneCaseWords);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const folded = useMemo(() => foldHistory(history), [history]);
  return (
    <>
      <ol className={styles.history}>
        {folded.slice(0, all ? undefined : SHOWN).map(({ entry, times }) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{shortMoment(entry.at, language)}</time>
            <span>
              <b>{entry.actorName}</b> {HISTORY_WORDS[entry.action]?.[language] ?? entry.action}
              {times > 1 && ` ×${times}`}
              {dispatchNote(entry, language)}
              {entry.note && <q>{entry.note}</q>}
            </span>
          </li>
        ))}
      </ol>
      {!all && folded.length > SHOWN && (
        <button type="button" className={styles.allHistory} onClick={() => setAll(true)}>
          {t('allHistory', { n: folded.length })}
        </button>
      )}
    </>
  );
}
