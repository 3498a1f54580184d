import { fieldOf, guessField } from './heading-field.js';
import type { SheetRow } from '../../../kernel/sheet.js';

const LONGEST_HEADING = 20;
const LONGEST_LOOSE_HEADING = 12;
/** A title and a unit line stand above a heading too, but they know no heading of their own. */
const KNOWN_NEEDED = 2;
/** As many headings merged over both lines leave no doubt. */
const MERGED_NEEDED = 2;

/**
 * The headings of a heading line whose columns are told apart in the line below it, as 办案人 over 姓名 and 职务; null when
 * the next row is no part of the heading.
 */
export function withSecondLine(head: SheetRow, next: SheetRow | undefined): string[] | null {
  if (!next || next.loose || next.number !== head.number + 1) return null;
  if (head.cells.filter((cell) => fieldOf(cell) !== null).length < KNOWN_NEEDED) return null;
  const merged = (next.carried ?? []).filter((index) => (head.cells[index] ?? '').trim() !== '');
  const below = next.cells.map((cell, index) => (next.carried?.includes(index) ? '' : cell.trim()));
  const filled = below.flatMap((cell, index) => (cell === '' ? [] : [index]));
  const sure =
    merged.length >= MERGED_NEEDED && filled.every((index) => below[index]!.length <= LONGEST_HEADING);
  if (!sure && !looksLikeSecondLine(head, below, filled)) return null;
  const width = Math.max(head.cells.length, filled.length > 0 ? filled.at(-1)! + 1 : 0);
  return Array.from({ length: width }, (_, index) => {
    const own = below[index] ?? '';
    if (own === '') return head.cells[index] ?? '';
    const parent = parentOf(head, index, merged);
    return parent === '' || fieldOf(own) ? own : `${parent}(${own})`;
  });
}

/** Without merged cells: short words, none of them under a heading of its own, at least one that we know. */
function looksLikeSecondLine(head: SheetRow, below: readonly string[], filled: readonly number[]): boolean {
  const text = (index: number): string => (head.cells[index] ?? '').trim();
  const fits = filled.every(
    (index) =>
      below[index]!.length <= LONGEST_LOOSE_HEADING &&
      !/\d/.test(below[index]!) &&
      (text(index) === '' || (index + 1 < below.length && text(index + 1) === '')),
  );
  const isKnown = (index: number): boolean => (fieldOf(below[index]!) ?? guessField(below[index]!)) !== null;
  return fits && filled.some((index) => text(index) === '') && filled.some(isKnown);
}

/** The nearest heading on the left that reaches over this column. */
function parentOf(head: SheetRow, index: number, merged: readonly number[]): string {
  for (let at = index; at >= 0; at--) {
    const text = (head.cells[at] ?? '').trim();
    if (text !== '') return merged.includes(at) ? '' : text;
  }
  return '';
}
