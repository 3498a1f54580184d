import type { SheetRow } from '../../kernel/sheet.js';

/** A title and a line about the date stand above the headings of many tables. */
const LINES_SCANNED = 10;

/** Which headings a table may have, and where they stand in a line of it. */
export interface TableHeadings<Column extends string = string> {
  columns: readonly Column[];
  /** Where each column stands in this line; -1 where it does not. */
  placesIn: (cells: readonly string[]) => number[];
  isHeading: (cells: readonly string[]) => boolean;
  row: (rows: readonly SheetRow[]) => SheetRow | null;
  count: (rows: readonly SheetRow[]) => number;
}

/** A line without all of `must` is no heading line: nothing says what its rows are about. */
export function tableHeadings<Column extends string>(
  patterns: Record<Column, RegExp>,
  must: readonly Column[],
): TableHeadings<Column> {
  const columns = Object.keys(patterns) as Column[];
  const placesIn = (cells: readonly string[]): number[] =>
    columns.map((column) => cells.findIndex((cell) => patterns[column].test(cell.trim())));
  const isHeading = (cells: readonly string[]): boolean => {
    const places = placesIn(cells);
    return must.every((column) => places[columns.indexOf(column)]! >= 0);
  };
  const row = (rows: readonly SheetRow[]): SheetRow | null =>
    rows.slice(0, LINES_SCANNED).find(({ cells }) => isHeading(cells)) ?? null;
  const count = (rows: readonly SheetRow[]): number =>
    placesIn(row(rows)?.cells ?? []).filter((at) => at >= 0).length;
  return { columns, placesIn, isHeading, row, count };
}
