import type { Day } from '../../../kernel/day.js';
import type { Source, TaskType } from '../../rectification/domain/index.js';
import type { FeedbackLine } from './columns.js';
import { isAlike, numberKey, textKey } from './text-key.js';

/** A task as it is now, and what it was last made of. */
export interface KnownTask {
  id: string;
  version: number;
  number: string;
  writtenOff: boolean;
  startedOn: Day;
  campaignId: string | null;
  looksLikeId: string | null;
  source: Source;
  sourceRound: string | null;
  sourceNo: string | null;
  title: string;
  problem: string;
  goal: string;
  measures: string;
  type: TaskType;
  dueOn: Day | null;
  dueSaid: string | null;
  evidenceEvery: number | null;
  partyLeader: string | null;
  governmentLeader: string | null;
  owner: string | null;
  leadId: string;
  assistIds: string[];
  streetIds: string[];
  superviseIds: string[];
  milestones: { id: string; what: string; plannedOn: Day; weight: number | null; doneOn: Day | null }[];
  caseCount: number;
  /** The cells of the list that it came from last; null for one that was opened by hand. */
  lastCells: FeedbackLine['cells'] | null;
}

export interface Sought {
  sourceRound: string | null;
  sourceNo: string | null;
  problem: string;
  /** The number is only the place in the list, and places move. */
  isSerial: boolean;
}

export interface Found {
  task: KnownTask | null;
  /** The number says one task and the text another. */
  two: { byNumber: KnownTask; byText: KnownTask } | null;
}

const roundKey = (round: string | null): string => textKey(round ?? '');

/** The task that an opinion has become: by its round and number, or by its text in the same round. */
export function findKnown(
  { sourceRound, sourceNo, problem, isSerial }: Sought,
  tasks: readonly KnownTask[],
): Found {
  const sameRound = tasks.filter((one) => roundKey(one.sourceRound) === roundKey(sourceRound));
  const key = textKey(problem);
  const byText =
    sameRound.find(
      (one) =>
        key !== '' && [one.problem, one.lastCells?.problem ?? ''].some((text) => textKey(text) === key),
    ) ?? null;
  const byNumber =
    sameRound.find(
      (one) => sourceNo !== null && one.sourceNo !== null && numberKey(one.sourceNo) === numberKey(sourceNo),
    ) ?? null;
  if (isSerial) {
    const same = byNumber && isAlike(byNumber.problem, problem) ? byNumber : null;
    return { task: byText ?? same, two: null };
  }
  if (byNumber && byText && byNumber !== byText) return { task: byNumber, two: { byNumber, byText } };
  return { task: byNumber ?? byText, two: null };
}
