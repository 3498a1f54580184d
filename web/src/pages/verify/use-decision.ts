import { useRef, useState } from 'react';
import { api } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { dayOf } from '../../shared/time/format-time';
import { useMove, type CaseDetail } from '../../shared/case/case-api';
import { dropDecision, keepDecision, readDecision, type DecisionDraft } from './decision-draft';
import { checksOf, lacksVisit, type Review } from './use-review';

export const DECISIONS = ['close', 'stage-close', 'send-back'] as const;
export type Decision = (typeof DECISIONS)[number] | 'countersign';

/** What a decision lacks, and the id of the field that closes the gap. */
export type Lack = { kind: 'checks' | 'opinion' | 'milestone' | 'visit'; target: string };

/** The verdicts as they would stand with mine. */
export const verdictsWith = (found: CaseDetail, draft: DecisionDraft): (string | null)[] =>
  found.allegations.map(({ id, verdict }) => draft.verdicts[id] ?? verdict);

/** One reviewer's decision on the case on show: what is filled in, what is lacking, sending it. */
export function useDecision(
  found: CaseDetail,
  review: Review | undefined,
  onDecided: (decision: Decision) => void,
) {
  const { id: userId } = useCurrentUser();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => readDecision(userId, found));
  const [lack, setLack] = useState<Lack | null>(null);
  const move = useMove((decision: Decision) => send(found, draft, decision));
  /** A key held too long does not decide the same state twice. */
  const decided = useRef<number>(undefined);

  const change = (part: Partial<DecisionDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setLack(null);
    keepDecision(userId, found.id, next);
  };

  const decide = (decision: Decision) => {
    if (move.isPending || decided.current === found.version) return;
    const keys = checksOf(review, language).map(({ key }) => key);
    const missing = lackOf(found, review, draft, decision, keys);
    setLack(missing);
    if (missing) {
      document.getElementById(missing.target)?.focus();
      return;
    }
    move.mutate(decision, {
      onSuccess: () => {
        decided.current = found.version;
        dropDecision(userId, found.id);
        onDecided(decision);
      },
    });
  };

  return { draft, change, lack, decide, move };
}

export type DecisionDesk = ReturnType<typeof useDecision>;

function lackOf(
  found: CaseDetail,
  review: Review | undefined,
  draft: DecisionDraft,
  decision: Decision,
  checks: readonly string[],
): Lack | null {
  if (decision === 'send-back')
    return draft.opinion.trim() || draft.remarks.length > 0
      ? null
      : { kind: 'opinion', target: 'verify-opinion' };
  if (lacksVisit(review, found, verdictsWith(found, draft))) return { kind: 'visit', target: 'visit-leader' };
  if (decision === 'countersign') return null;
  const open = checks.findIndex((key) => !draft.checks.includes(key));
  if (open >= 0) return { kind: 'checks', target: `check-${open}` };
  if (decision === 'close') return null;
  if (!draft.milestone.trim()) return { kind: 'milestone', target: 'verify-milestone' };
  return draft.milestoneOn > dayOf(new Date()) ? null : { kind: 'milestone', target: 'verify-milestone-on' };
}

/** Sends the decision for the version that was on the screen; verdicts only where they differ from the report. */
function send(found: CaseDetail, draft: DecisionDraft, decision: Decision): Promise<unknown> {
  const params = { path: { id: found.id }, header: ifMatch(found.version) };
  const opinion = draft.opinion.trim();
  const { remarks, checks: ticks } = draft;
  if (decision === 'send-back') {
    // Without words of its own, what is pinned says it.
    const reason =
      opinion ||
      remarks
        .map(({ text }) => text)
        .join('；')
        .slice(0, 2000);
    return api.POST('/api/cases/{id}/send-back', { params, body: { reason, remarks } });
  }
  if (decision === 'countersign')
    return api.POST('/api/cases/{id}/countersign', { params, body: opinion ? { note: opinion } : {} });
  const verdicts = found.allegations.flatMap(({ id, verdict }) => {
    const mine = draft.verdicts[id];
    return mine && mine !== verdict ? [{ id, verdict: mine }] : [];
  });
  const accepted = { ...(opinion ? { note: opinion } : {}), verdicts, ticks };
  if (decision === 'close') return api.POST('/api/cases/{id}/close', { params, body: accepted });
  return api.POST('/api/cases/{id}/stage-close', {
    params,
    body: {
      ...accepted,
      milestone: draft.milestone.trim(),
      milestoneOn: draft.milestoneOn,
      ...(draft.milestoneSaid.trim() && { milestoneSaid: draft.milestoneSaid.trim() }),
    },
  });
}
