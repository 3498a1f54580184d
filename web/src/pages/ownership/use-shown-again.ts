import { useEffect } from 'react';
import type { Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { useRefresh } from '../../shared/case/case-api';
import { ownershipWords } from './ownership-words';

/** Somebody was faster: the page is read again, and the sentence names who it was. */
export function useShownAgain(problem: Problem | null): string | null {
  const t = useWords(ownershipWords);
  const refresh = useRefresh();
  const isStale = problem?.status === 412;
  useEffect(() => {
    if (isStale) void refresh();
  }, [isStale, refresh]);
  return isStale ? `${problem.detail} ${t('stale')}` : null;
}
