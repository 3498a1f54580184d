import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { timeOf } from '../time/format-time';
import { keepFocus } from './keep-focus';
import { DID_WORDS, liveWords } from './live-words';
import { useCaseNews } from './use-case-news';
import styles from './live.module.css';

const JUST_MS = 60_000;

interface Props {
  caseId: string;
  /** Shown and not read out: a form in front of it tells the same. */
  silent?: boolean;
}

/** What another officer just did to the case on show; read out, and never in the way of the keyboard. */
export function CaseNewsStrip({ caseId, silent = false }: Props) {
  const t = useWords(liveWords);
  const language = useLanguage();
  const { items, gone, dismiss } = useCaseNews(caseId);
  const [newest] = items;
  const isJust = useJust(newest?.id);
  const what = newest && (DID_WORDS[newest.action]?.[language] ?? t('changed'));
  const shows = gone || newest !== undefined;
  return (
    // The region stands there from the start: only what changes inside it is read out.
    <div aria-live={silent ? 'off' : 'polite'} className={`${shows ? styles.strip : ''} no-print`}>
      {shows && (
        <>
          <span>
            {gone
              ? t('gone')
              : newest &&
                t(isJust ? 'did' : 'didAt', {
                  name: newest.actorName,
                  what: what ?? '',
                  time: timeOf(newest.at),
                })}
            {!gone && items.length > 1 && t('andMore', { n: items.length - 1 })}
          </span>
          <button
            type="button"
            onClick={(event) => {
              keepFocus(event.currentTarget);
              dismiss();
            }}
          >
            {t('dismiss')}
          </button>
        </>
      )}
    </div>
  );
}

/** True for a minute after this came. */
function useJust(id: string | undefined): boolean {
  const [old, setOld] = useState<string>();
  useEffect(() => {
    if (!id) return undefined;
    const timer = setTimeout(() => setOld(id), JUST_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return id !== old;
}
