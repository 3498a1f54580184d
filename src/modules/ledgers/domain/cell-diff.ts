import type { Day } from '../../../kernel/day.js';
import type { Wording } from '../../../kernel/errors.js';
import type { Cells, ColumnKey } from './columns.js';
import type { BaseMilestone } from './frozen.js';

/** `takes` counts when it is confirmed, `conflict` was changed by others since, `same` stands there already, `refused` never counts. */
export const VERDICTS = ['takes', 'conflict', 'same', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface CellDiff {
  /** Within its row: the column, with the number of the milestone where it is about one. */
  key: string;
  column: ColumnKey;
  /** In the issue, now, and as the file has it. */
  was: string;
  now: string;
  filled: string;
  verdict: Verdict;
  /** A conflict may be written all the same where nothing is overwritten by it. */
  takeable: boolean;
  reason: Wording | null;
  milestone?: { id: string; doneOn: Day };
}

/** A task as it stands now, as far as a filled-in row needs it. */
export interface LiveTask {
  cells: Cells;
  /** What was told since the issue, one text an entry. */
  told: readonly string[];
  milestones: readonly BaseMilestone[];
  startedOn: Day;
  mayReport: boolean;
  mayTick: boolean;
}
