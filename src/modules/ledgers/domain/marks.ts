import type { ColumnKey } from './columns.js';
import type { GoneLine, LedgerLine, Mark, MarkedLine } from './frozen.js';

/** A period begins without them, so that they are empty again is no news. */
const OF_THE_PERIOD: readonly ColumnKey[] = ['progress', 'obstacle'];
const NEVER: readonly ColumnKey[] = ['serial'];

/** The lines of now against those before, by the columns that are shown; without a `before` nothing is marked. */
export function markLines(
  now: readonly LedgerLine[],
  before: readonly LedgerLine[] | null,
  columns: readonly ColumnKey[],
): { lines: MarkedLine[]; gone: GoneLine[] } {
  if (!before) return { lines: now.map((line) => ({ ...line, mark: null, changed: [] })), gone: [] };
  const known = new Map(before.map((line) => [line.taskId, line]));
  const here = new Set(now.map(({ taskId }) => taskId));
  return {
    lines: now.map((line) => marked(line, known.get(line.taskId), columns)),
    gone: before.filter(({ taskId }) => !here.has(taskId)).map(goneOf),
  };
}

function marked(line: LedgerLine, before: LedgerLine | undefined, columns: readonly ColumnKey[]): MarkedLine {
  if (!before) return { ...line, mark: 'new', changed: [] };
  const changed = columns.filter((key) => isChanged(key, line.cells[key], before.cells[key]));
  return { ...line, mark: markOf(line, before, changed), changed };
}

function isChanged(key: ColumnKey, now: string, before: string): boolean {
  if (NEVER.includes(key) || now === before) return false;
  return now !== '' || !OF_THE_PERIOD.includes(key);
}

function markOf(line: LedgerLine, before: LedgerLine, changed: readonly ColumnKey[]): Mark | null {
  if (line.status === 'written-off' && before.status !== 'written-off') return 'written-off';
  return changed.length > 0 ? 'changed' : null;
}

function goneOf({ taskId, serial, status, cells }: LedgerLine): GoneLine {
  const why = status === 'written-off' ? ('written-off' as const) : ('left' as const);
  return { taskId, serial, number: cells.number, title: cells.title, why };
}
