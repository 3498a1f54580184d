import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, dataOf } from '../../../api/client';
import type { CaseDetail } from '../../../shared/case/case-api';
import { draftFromCase, withDefaults, type ReportDraft } from './report-draft';
import { dropDraft, readDraft, writeDraft } from './stored-draft';

const IDLE_MS = 4000;

export interface DraftKeeper {
  draft: ReportDraft;
  change: (part: Partial<ReportDraft>) => void;
  /** When this device kept it; null while nothing was typed here, false when the device refuses to keep it. */
  savedAt: number | null | false;
  /** A draft saved from another device while this one holds words of its own. */
  other: { savedAt: string | null; take: () => void; leave: () => void } | null;
  /** Sends the draft to the server now. */
  saveNow: () => Promise<void>;
  noteGaps: (gaps: number) => void;
  /** The report went up: nothing is left to keep. */
  forget: () => void;
}

/**
 * Keeps what is typed: on this device with every stroke, on the server when the fingers rest. A killed tab loses
 * nothing, and another device finds the last state that had a signal.
 */
export function useReportDraft(userId: string, found: CaseDetail): DraftKeeper {
  const caseId = found.id;
  const [kept] = useState(() => readDraft(userId, caseId));
  const [draft, setDraft] = useState(() => withDefaults(kept?.draft ?? {}, draftFromCase(found)));
  const [savedAt, setSavedAt] = useState<number | null | false>(kept?.savedAt ?? null);
  const latest = useRef(draft);
  const synced = useRef(kept?.synced ?? null);
  const gaps = useRef(kept?.gaps ?? 0);
  const begun = useRef(kept !== null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [dismissed, setDismissed] = useState<string | null>(null);

  const keep = useCallback(() => {
    const now = Date.now();
    const done = writeDraft(userId, caseId, {
      draft: latest.current,
      savedAt: now,
      synced: synced.current,
      gaps: gaps.current,
    });
    begun.current = true;
    setSavedAt(done && now);
  }, [userId, caseId]);

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current);
    const json = JSON.stringify(latest.current);
    await api.PUT('/api/cases/{id}/report-draft', {
      params: { path: { id: caseId } },
      body: { body: JSON.parse(json) as Record<string, unknown> },
    });
    synced.current = json;
    keep();
  }, [caseId, keep]);

  const change = useCallback(
    (part: Partial<ReportDraft>) => {
      latest.current = { ...latest.current, ...part };
      setDraft(latest.current);
      keep();
      clearTimeout(timer.current);
      // In silence: without a signal the device has it, and the next rest tries again.
      timer.current = setTimeout(() => void saveNow().catch(() => undefined), IDLE_MS);
    },
    [keep, saveNow],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  const { data: remote } = useQuery({
    queryKey: ['cases', 'report-draft', caseId],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/report-draft', { params: { path: { id: caseId } } })),
    staleTime: Infinity,
    gcTime: 0,
  });
  const theirs = remote?.body ? JSON.stringify(remote.body) : null;
  const news =
    theirs !== null && theirs !== synced.current && theirs !== JSON.stringify(draft) ? theirs : null;
  const clean = !begun.current || JSON.stringify(latest.current) === synced.current;

  const take = useCallback(
    (json: string) => {
      synced.current = json;
      latest.current = withDefaults(JSON.parse(json) as Partial<ReportDraft>, draftFromCase(found));
      setDraft(latest.current);
      keep();
    },
    [found, keep],
  );
  useEffect(() => {
    if (news && clean) take(news);
  }, [news, clean, take]);

  return {
    draft,
    change,
    savedAt,
    other:
      news && !clean && news !== dismissed
        ? { savedAt: remote?.savedAt ?? null, take: () => take(news), leave: () => setDismissed(news) }
        : null,
    saveNow,
    noteGaps: useCallback(
      (count: number) => {
        if (gaps.current === count) return;
        gaps.current = count;
        if (begun.current) keep();
      },
      [keep],
    ),
    forget: useCallback(() => {
      clearTimeout(timer.current);
      begun.current = false;
      dropDraft(userId, caseId);
    }, [userId, caseId]),
  };
}
