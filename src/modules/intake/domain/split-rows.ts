import type { Header } from './header-map.js';
import type { FieldName } from './header-synonyms.js';
import type { SheetRow } from '../../../kernel/sheet.js';

/**
 * True when a row is another line of the case above it: their number is one merged cell (or their serial, where no
 * number is filled in). The forms print one allegation a line that way, each with its own finding and verdict.
 */
export function continues(row: SheetRow, header: Header): boolean {
  if (!row.carried || row.cells.every((cell, at) => cell.trim() === '' || row.carried?.includes(at)))
    return false;
  const columnOf = (field: FieldName) => header.columns.find((column) => column.field === field)?.index;
  const [number, serial] = [columnOf('acceptanceNo'), columnOf('serial')];
  if (number !== undefined && (row.cells[number] ?? '').trim() !== '') return row.carried.includes(number);
  return serial !== undefined && row.carried.includes(serial);
}

/** The case with another line: what is new stands below what is there, in the same cell. */
export function joinLines(above: SheetRow, line: SheetRow): SheetRow {
  const width = Math.max(above.cells.length, line.cells.length);
  const cells = Array.from({ length: width }, (_, index) => {
    const [before, more] = [above.cells[index] ?? '', line.cells[index] ?? ''];
    if (line.carried?.includes(index) || more.trim() === '') return before;
    if (before.trim() === '') return more;
    return before.split('\n').includes(more) ? before : `${before}\n${more}`;
  });
  return { ...above, cells, notes: [...(above.notes ?? []), ...(line.notes ?? [])] };
}
