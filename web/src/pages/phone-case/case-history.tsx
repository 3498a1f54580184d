import { useMemo, useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortMoment } from '../../shared/time/format-time';
import type { CaseDetail } from './case-api';
import { HISTORY_WORDS, phoneCaseWords } from './phone-case-words';
import styles from './phone-case.module.css';

const SHOWN = 6;

/** What happened, newest first. */
export function CaseHistory({ history }: { history: CaseDetail['history'] }) {
  const t = useWords(phoneCaseWords);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const folded = useMemo(() => fold(history), [history]);
  return (
    <>
      <ol className={styles.history}>
        {folded.slice(0, all ? undefined : SHOWN).map(({ entry, times }) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{shortMoment(entry.at, language)}</time>
            <span>
              <b>{entry.actorName}</b> {HISTORY_WORDS[entry.action]?.[language] ?? entry.action}
              {times > 1 && ` ×${times}`}
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

type Entry = CaseDetail['history'][number];

/** Ten photos in a row are one line: the same person, the same deed, nothing in between. */
function fold(history: readonly Entry[]): { entry: Entry; times: number }[] {
  const lines: { entry: Entry; times: number }[] = [];
  for (const entry of history) {
    const last = lines.at(-1);
    const same = last?.entry.action === entry.action && last.entry.actorName === entry.actorName;
    if (last && same && entry.action.startsWith('evidence.')) last.times += 1;
    else lines.push({ entry, times: 1 });
  }
  return lines;
}
