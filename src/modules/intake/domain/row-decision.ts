import type { FieldName } from './header-synonyms.js';
import type { RowFinding } from './row-finding.js';
import type { RowOutcome } from './row-outcome.js';

/** What a person can say about a row of a dry run. */
export const DECISIONS = ['as-new', 'link', 'join', 'leave-out', 'take', 'keep', 'split'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** The rest of a decision: which case it is about, which fields are taken over (all of them when null), and who said so. */
export interface Decided {
  otherId: string | null;
  fields: FieldName[] | null;
  by: string;
}

const LIKE_ANOTHER: readonly DecisionKind[] = ['as-new', 'link', 'join', 'leave-out'];

const MAY_DECIDE: Record<RowOutcome, readonly DecisionKind[]> = {
  new: ['leave-out'],
  unchanged: [],
  changed: ['take', 'keep', 'split'],
  duplicate: LIKE_ANOTHER,
  repeat: LIKE_ANOTHER,
  rejected: ['leave-out', 'split'],
  skipped: [],
};

interface Judged {
  outcome: RowOutcome;
  findings: readonly Pick<RowFinding, 'code' | 'severity'>[];
  changes: readonly { field: string }[] | null;
}

/** The decisions open for a row. A part of a split case has the number of another one and words of its own. */
export function mayDecide({ outcome, findings, changes }: Judged): DecisionKind[] {
  const hard = findings.filter(({ severity }) => severity === 'rejected').map(({ code }) => code);
  const sameNumber =
    outcome === 'rejected'
      ? hard.length > 0 && hard.every((code) => code === 'number.duplicate-in-file')
      : (changes ?? []).some(({ field }) => field === 'content');
  return MAY_DECIDE[outcome].filter((kind) => kind !== 'split' || sameNumber);
}

/** Outcomes that a person should look at before the commit; a repeat that the text names itself is linked by default. */
export function needsDecision(outcome: RowOutcome, mentioned: boolean): boolean {
  return (
    outcome === 'rejected' ||
    outcome === 'changed' ||
    outcome === 'duplicate' ||
    (outcome === 'repeat' && !mentioned)
  );
}

/** Whether the row becomes a case at the commit. An undecided look-alike does: it has a number of its own. */
export function makesCase(outcome: RowOutcome, decision: DecisionKind | null): boolean {
  if (decision === 'leave-out') return false;
  if (outcome === 'rejected' || outcome === 'changed') return decision === 'split';
  return outcome === 'new' || outcome === 'duplicate' || outcome === 'repeat';
}
