import { useState } from 'react';
import { api } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import { useCurrentUser } from '../../app/current-user';
import { dayOf } from '../../shared/time/format-time';
import { useMove, type CaseDetail } from '../../shared/case/case-api';
import { dropDecision, keepDecision, readDecision, type DecisionDraft } from './decision-draft';
import { CHECKS } from './verify-words';

export const DECISIONS = ['close', 'stage-close', 'send-back'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a decision lacks, and the id of the field that closes the gap. */
export type Lack = { kind: 'checks' | 'opinion' | 'milestone'; target: string };

/** One reviewer's decision on the case on show: what is filled in, what is lacking, sending it. */
export function useDecision(found: CaseDetail, onDecided: (decision: Decision) => void) {
  const { id: userId } = useCurrentUser();
  const [draft, setDraft] = useState(() => readDecision(userId, found));
  const [lack, setLack] = useState<Lack | null>(null);
  const move = useMove((decision: Decision) => send(found, draft, decision));

  const change = (part: Partial<DecisionDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setLack(null);
    keepDecision(userId, found.id, next);
  };

  const decide = (decision: Decision) => {
    if (move.isPending) return;
    const missing = lackOf(draft, decision);
    setLack(missing);
    if (missing) {
      document.getElementById(missing.target)?.focus();
      return;
    }
    move.mutate(decision, {
      onSuccess: () => {
        dropDecision(userId, found.id);
        onDecided(decision);
      },
    });
  };

  return { draft, change, lack, decide, move };
}

function lackOf(draft: DecisionDraft, decision: Decision): Lack | null {
  if (decision === 'send-back')
    return draft.opinion.trim() ? null : { kind: 'opinion', target: 'verify-opinion' };
  const open = CHECKS.find(({ key }) => !draft.checks.includes(key));
  if (open) return { kind: 'checks', target: `check-${open.key}` };
  if (decision === 'close') return null;
  if (!draft.milestone.trim()) return { kind: 'milestone', target: 'verify-milestone' };
  return draft.milestoneOn > dayOf(new Date()) ? null : { kind: 'milestone', target: 'verify-milestone-on' };
}

/** Sends the decision for the version that was on the screen; verdicts only where they differ from the report. */
function send(found: CaseDetail, draft: DecisionDraft, decision: Decision): Promise<unknown> {
  const params = { path: { id: found.id }, header: ifMatch(found.version) };
  const opinion = draft.opinion.trim();
  if (decision === 'send-back')
    return api.POST('/api/cases/{id}/send-back', { params, body: { reason: opinion } });
  const verdicts = found.allegations.flatMap(({ id, verdict }) => {
    const mine = draft.verdicts[id];
    return mine && mine !== verdict ? [{ id, verdict: mine }] : [];
  });
  const accepted = { ...(opinion ? { note: opinion } : {}), verdicts };
  if (decision === 'close') return api.POST('/api/cases/{id}/close', { params, body: accepted });
  return api.POST('/api/cases/{id}/stage-close', {
    params,
    body: { ...accepted, milestone: draft.milestone.trim(), milestoneOn: draft.milestoneOn },
  });
}
