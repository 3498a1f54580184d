import { useEffect, useRef } from 'react';
import { useCurrentUser } from '../../app/current-user';
import type { CaseDetail } from '../../shared/case/case-api';

/**
 * Tells once that another reviewer decided the case on show. With words of mine in the panel it stays on show: they
 * are not taken away from under the pen.
 */
export function useOvertaken(
  found: CaseDetail | undefined,
  words: string,
  onOvertaken: (by: string, raw: string | null) => void,
): void {
  const { name } = useCurrentUser();
  const open = found?.allowedActions.includes('countersign') ?? false;
  const wasOpen = useRef(false);
  useEffect(() => {
    const by = found?.rounds[0]?.decidedByName;
    const overtaken = wasOpen.current && !open && by && by !== name && !words.trim();
    wasOpen.current = open;
    if (overtaken) onOvertaken(by, found.number.raw);
  });
}
