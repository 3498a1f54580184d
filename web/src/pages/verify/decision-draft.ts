import type { CaseDetail } from '../../shared/case/case-api';
import type { NewRemark } from '../../shared/remarks/use-remarks';
import type { VerdictValue } from '../../shared/verdict/verdicts';
import { keepOnDevice } from '../../shared/keep-on-device';

/** What the reviewer has said so far about one round of a case. */
export interface DecisionDraft {
  round: number;
  /** Reviewed verdicts by allegation, where chosen. */
  verdicts: Record<string, VerdictValue>;
  checks: string[];
  opinion: string;
  milestone: string;
  milestoneOn: string;
  /** As it was written: 2026年9月底. */
  milestoneSaid: string;
  /** Pinned to headings, allegations and photos; they go out with 退回重办. */
  remarks: NewRemark[];
}

const keyOf = (userId: string, caseId: string): string => `duban.verify.${userId}.${caseId}`;

/** What this person began on this machine, else what the unit reported. A new round begins anew. */
export function readDecision(userId: string, found: CaseDetail): DecisionDraft {
  const [last] = found.rounds;
  const body = (last?.body ?? {}) as {
    milestone?: string | null;
    milestoneOn?: string | null;
    milestoneSaid?: string | null;
  };
  const fresh: DecisionDraft = {
    round: last?.round ?? 0,
    verdicts: {},
    checks: [],
    opinion: '',
    milestone: body.milestone ?? '',
    milestoneOn: body.milestoneOn ?? '',
    milestoneSaid: body.milestoneSaid ?? '',
    remarks: [],
  };
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(userId, found.id)) ?? 'null') as DecisionDraft | null;
    return kept?.round === fresh.round ? { ...fresh, ...kept } : fresh;
  } catch {
    return fresh;
  }
}

export function keepDecision(userId: string, caseId: string, draft: DecisionDraft): void {
  keepOnDevice(keyOf(userId, caseId), JSON.stringify(draft));
}

export const dropDecision = (userId: string, caseId: string): void =>
  localStorage.removeItem(keyOf(userId, caseId));

/** The words that would be lost with the draft: the opinion and what is pinned. */
export const wordsOf = ({ opinion, remarks }: DecisionDraft): string =>
  [opinion, ...remarks.map(({ text }) => text)].filter((text) => text.trim()).join('\n');
