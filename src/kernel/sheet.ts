import type { SHEET_WORDS } from './sheet-words.js';

/** One line of a sheet as Excel numbers it (the first line is 1), every cell as text. */
export interface SheetRow {
  /** With several sheets they may be counted through. */
  number: number;
  cells: string[];
  /** Columns whose text is that of a cell merged down over this row. */
  carried?: readonly number[];
  /** A paragraph outside every table: a title or a heading, never a row of the list. */
  loose?: boolean;
  /** What the reader noticed at single cells. */
  notes?: readonly CellNote[];
}

/** Something to be told about one cell. */
export interface CellNote {
  index: number;
  code: Extract<keyof typeof SHEET_WORDS, `cell.${string}`>;
  details: Record<string, unknown>;
}

/** Something to be told about a file or a sheet as a whole. */
export interface SheetFinding {
  code: Exclude<keyof typeof SHEET_WORDS, `cell.${string}`>;
  details: Record<string, unknown>;
}

/** A sheet of a workbook or a table of a document; blank rows inside it are kept, those at its end are not. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: SheetRow[];
  /** What the reader noticed about the sheet as a whole: formulas, hidden rows, links to other files. */
  findings?: readonly SheetFinding[];
}

export function isBlankRow(row: SheetRow): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}
