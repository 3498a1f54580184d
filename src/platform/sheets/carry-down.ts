import type { SheetRow } from '../../kernel/sheet.js';

/** Cells merged into one, from the first to the last row and column, counted from 0. */
export interface MergedRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * A value merged down belongs to each of its rows; one merged across most of the sheet is a title or a heading and stays
 * where it is. Rows are told apart by their numbers, which run from 1 without a gap.
 */
export function carryDown(rows: readonly SheetRow[], merges: readonly MergedRange[]): SheetRow[] {
  const carried = new Map<number, Set<number>>();
  const cells = rows.map((row) => [...row.cells]);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  for (const { top, bottom, left, right } of merges) {
    const text = cells[top]?.[left] ?? '';
    if (text.trim() === '' || isTitle(right - left + 1, width)) continue;
    for (let at = top + 1; at <= Math.min(bottom, rows.length - 1); at++) {
      const line = cells[at]!;
      while (line.length <= left) line.push('');
      line[left] = text;
      carried.set(at, (carried.get(at) ?? new Set()).add(left));
    }
  }
  return rows.map((row, at) => {
    const columns = carried.get(at);
    return columns ? { ...row, cells: cells[at]!, carried: [...columns].sort((a, b) => a - b) } : row;
  });
}

/** A single column is never one, however narrow the sheet is. */
function isTitle(columns: number, width: number): boolean {
  return columns > 1 && columns * 2 > width;
}
