import type { SheetFinding } from '../../kernel/sheet.js';

const NAMED = 8;

/** Rows that are hidden in the file are read like the others and told; ascending numbers in. */
export function hiddenRows(sheet: string, numbers: readonly number[]): SheetFinding[] {
  if (numbers.length === 0) return [];
  const details = { sheet, count: numbers.length, rows: rangesOf(numbers) };
  return [{ code: 'rows.hidden', details }];
}

/** `3、5–7`, at most eight ranges. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const named = ranges.slice(0, NAMED).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return named.join('、') + (ranges.length > NAMED ? '…' : '');
}
