import type { CaseStatus } from '../../cases/domain/index.js';
import type { StageStanding } from './stage-standing.js';

/** What somebody can do about a watched case. */
export const VERBS = ['verify', 'report', 'next-milestone', 'urge'] as const;
export type Verb = (typeof VERBS)[number];

export interface MayDo {
  verify: boolean;
  /** As the lead unit. */
  report: boolean;
  urge: boolean;
}

const PRESSING: readonly StageStanding[] = ['passed', 'today', 'soon'];

/** What the reader owes it, the first first; nothing while it is not the reader's turn. */
export function verbsFor(
  { status, standing }: { status: CaseStatus; standing: StageStanding },
  may: MayDo,
): Verb[] {
  if (status === 'reported') return may.verify ? ['verify'] : [];
  const isLate = standing === 'passed' || standing === 'today';
  const verbs: [Verb, boolean][] = [
    ['report', may.report],
    ['next-milestone', may.verify && status === 'stage-closed' && isLate],
    ['urge', may.urge && PRESSING.includes(standing)],
  ];
  return verbs.flatMap(([verb, holds]) => (holds ? [verb] : []));
}
