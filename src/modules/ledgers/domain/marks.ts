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
): MarkedLine[] {
  if (!before) return now.map((line) => ({ ...line, mark: null, changed: [] }));
  const known = new Map(before.map((line) => [line.taskId, line]));
  return now.map((line) => marked(line, known.get(line.taskId), columns));
}

/** Who stood there before and is not here any more. */
export function goneFrom(before: readonly LedgerLine[], here: ReadonlySet<string>): GoneLine[] {
  return before.filter(({ taskId }) => !here.has(taskId)).map(goneOf);
}

/** How many rows carry each mark. */
export function countMarks(lines: readonly MarkedLine[]): Record<Mark, number> {
  const counts = { new: 0, changed: 0, 'written-off': 0 };
  for (const { mark } of lines) if (mark) counts[mark] += 1;
  return counts;
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
