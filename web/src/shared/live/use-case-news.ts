import { useState } from 'react';
import type { LiveItem } from '../../api/live-connection';
import { forgetNews, heardSoFar, useAllNews } from './live-store';

export interface FreshNews {
  /** What others did to the case since it is on show, newest first. */
  items: readonly LiveItem[];
  gone: boolean;
  dismiss: () => void;
}

/** News of the case on show; what had happened before it was opened is none. */
export function useCaseNews(caseId: string): FreshNews {
  const [known, setKnown] = useState(() => ({ caseId, until: heardSoFar() }));
  const now = known.caseId === caseId ? known : { caseId, until: heardSoFar() };
  if (now !== known) setKnown(now);
  const found = useAllNews().get(caseId);
  return {
    items: found?.items.filter(({ heardAt }) => heardAt > now.until) ?? [],
    gone: (found?.goneAt ?? 0) > now.until,
    dismiss: () => forgetNews(caseId),
  };
}
