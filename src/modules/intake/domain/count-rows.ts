import type { FileFigures } from './cover.js';
import { makesCase, type DecisionKind } from './row-decision.js';
import type { RowOutcome } from './row-outcome.js';

/** How many rows became what; `rows` are those that hold a case. */
export interface ImportCounts extends Record<RowOutcome, number> {
  rows: number;
  /** Rows with something to decide that nobody has decided yet. */
  pending: number;
  /** Those of them that stand in the way of a commit: rejected and undecided. */
  blocking: number;
  leftOut: number;
  /** What a commit would write. */
  toCreate: number;
  toChange: number;
  /** What the commit has written. */
  created: number;
  updated: number;
  /** Rows that were to change a case which somebody had edited since the dry run: told, not written. */
  held: number;
  warnings: number;
  file: FileFigures;
}

/** Rows that are alike for counting. */
export interface RowGroup {
  outcome: RowOutcome;
  decision: DecisionKind | null;
  pending: boolean;
  channel: string | null;
  isKey: boolean;
  count: number;
  warnings: number;
}

export type Written = Pick<ImportCounts, 'created' | 'updated' | 'held'>;

export const NOTHING_WRITTEN: Written = { created: 0, updated: 0, held: 0 };

/** Adds up the rows of a file; `fileWarnings` are those about the file as a whole. */
export function countRows(
  groups: readonly RowGroup[],
  fileWarnings: number,
  written: Written = NOTHING_WRITTEN,
): ImportCounts {
  const sum = (wanted: (group: RowGroup) => boolean): number =>
    groups.filter(wanted).reduce((total, { count }) => total + count, 0);
  const of = (outcome: RowOutcome): number => sum((group) => group.outcome === outcome);
  const holdsCase = ({ outcome, decision }: RowGroup): boolean =>
    outcome !== 'skipped' && decision !== 'leave-out';
  return {
    rows: sum(({ outcome }) => outcome !== 'skipped'),
    new: of('new'),
    unchanged: of('unchanged'),
    changed: of('changed'),
    duplicate: of('duplicate'),
    repeat: of('repeat'),
    rejected: of('rejected'),
    skipped: of('skipped'),
    pending: sum(({ pending }) => pending),
    blocking: sum(({ pending, outcome }) => pending && outcome === 'rejected'),
    leftOut: sum(({ decision }) => decision === 'leave-out'),
    toCreate: sum(({ outcome, decision }) => makesCase(outcome, decision)),
    toChange: sum(({ decision }) => decision === 'take'),
    ...written,
    warnings: groups.reduce((total, { warnings }) => total + warnings, fileWarnings),
    file: {
      cases: sum(holdsCase),
      phone: sum((group) => holdsCase(group) && group.channel === 'PHONE'),
      letter: sum((group) => holdsCase(group) && group.channel === 'LETTER'),
      key: sum((group) => holdsCase(group) && group.isKey),
    },
  };
}
