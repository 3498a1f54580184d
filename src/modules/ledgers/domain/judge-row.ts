import type { Day } from '../../../kernel/day.js';
import { fill, type Wording } from '../../../kernel/errors.js';
import { COLUMN_KEYS, factsOf, type ColumnKey } from './columns.js';
import type { FilledRow } from './filled-rows.js';
import type { LedgerLine } from './frozen.js';
import type { CellDiff, LiveTask } from './cell-diff.js';
import { judgeMilestones } from './judge-milestones.js';
import { REASONS } from './refusal-words.js';

const LONGEST = { progress: 2000, obstacle: 1000 } as const;

/** What a filled-in row says otherwise than the issue, cell by cell. */
export function judgeRow({ cells }: FilledRow, base: LedgerLine, live: LiveTask, today: Day): CellDiff[] {
  return COLUMN_KEYS.flatMap((key) => {
    const filled = cells[key];
    if (filled === undefined || isSameText(filled, base.cells[key])) return [];
    if (key === 'milestonesDone') return judgeMilestones(filled, base, live, today);
    const judged = judgeText(key, filled, cells, base, live);
    return [{ key, column: key, was: base.cells[key], now: live.cells[key], filled, ...judged }];
  });
}

type Judged = Pick<CellDiff, 'verdict' | 'takeable' | 'reason'>;

function judgeText(
  key: ColumnKey,
  filled: string,
  cells: FilledRow['cells'],
  base: LedgerLine,
  live: LiveTask,
): Judged {
  const { owner } = factsOf(key);
  if (owner === 'office') return refuse(REASONS.office);
  if (owner === 'worked-out') return refuse(REASONS.workedOut);
  if (!live.mayReport) return refuse(REASONS.notReporting);
  const longest = LONGEST[key as keyof typeof LONGEST];
  if (filled === '') return refuse(REASONS.emptied);
  if (filled.length > longest) return refuse(fill(REASONS.tooLong, { longest }));
  if (key === 'obstacle') return judgeObstacle(filled, cells, base, live);
  return judgeProgress(filled, live);
}

function judgeProgress(filled: string, { told, cells }: LiveTask): Judged {
  if (told.some((text) => isSameText(text, filled))) return same();
  if (told.length > 0)
    return {
      verdict: 'conflict',
      takeable: true,
      reason: fill(REASONS.toldSince, { now: cells.progress }),
    };
  return takes();
}

/** It goes with the progress into one entry, and with it alone. */
function judgeObstacle(
  filled: string,
  { progress = '' }: FilledRow['cells'],
  base: LedgerLine,
  live: LiveTask,
): Judged {
  if (live.told.length > 0 && isSameText(live.cells.obstacle, filled)) return same();
  if (progress === '' || isSameText(progress, base.cells.progress)) return refuse(REASONS.obstacleAlone);
  const with_ = judgeProgress(progress, live);
  return with_.verdict === 'same' ? refuse(REASONS.obstacleAlone) : with_;
}

const takes = (): Judged => ({ verdict: 'takes', takeable: true, reason: null });
const same = (): Judged => ({ verdict: 'same', takeable: false, reason: REASONS.already });
const refuse = (reason: Wording): Judged => ({ verdict: 'refused', takeable: false, reason });

/** Breaks and blanks are what programs make of them. */
export function isSameText(one: string, other: string): boolean {
  return one.replace(/\s+/g, '') === other.replace(/\s+/g, '');
}
