import type { Cell, Column } from './blocks.js';
import { displayWidth, padEnd, padStart, wrap } from './display-width.js';
import { oneLine } from './one-line.js';

const GAP = 2;

/** A table in plain columns; a table too wide for them is told row by row instead. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string[] {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map((row) => row.map(({ text }) => oneLine(text))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))));
  const total = widths.reduce((sum, one) => sum + one + GAP, -GAP);
  if (total > width) return lines.flatMap((line) => wrap(line.join(' · '), width, 4));
  return lines.map((line) => {
    const cells = columns.map(({ align }, index) =>
      (align === 'left' ? padEnd : padStart)(line[index] ?? '', widths[index] ?? 0),
    );
    return cells.join(' '.repeat(GAP)).trimEnd();
  });
}
