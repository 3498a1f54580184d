import { parse } from 'csv-parse/sync';
import { isBlankRow, type Sheet, type SheetRow } from '../../kernel/sheet.js';
import { cleanText } from './cell-text.js';
import { BrokenFileError, TooManyColumnsError, TooManyRowsError } from './sheet-errors.js';
import { SHEET_LIMITS } from './sheet-limits.js';

const DELIMITERS = [',', '\t', ';', '|'];
const HEAD_LINES = 12;

/** The mark by which a spreadsheet is told that a text is no formula; our own exports set it. */
const TEXT_MARK = /^'(?=[=+\-@\t\r＝＋－＠])/;

/** Reads CSV. A record counts as one row even when a quoted cell holds line breaks, as in Excel. */
export function readCsv(
  text: string,
  filename: string,
  headings: (rows: readonly SheetRow[]) => number,
): Sheet[] {
  const rows = rowsOf(text, delimiterOf(text, headings), filename);
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  if (last >= SHEET_LIMITS.rows) throw new TooManyRowsError({ filename, limit: SHEET_LIMITS.rows });
  if (rows.some(({ cells }) => cells.length > SHEET_LIMITS.columns))
    throw new TooManyColumnsError({ filename, limit: SHEET_LIMITS.columns });
  const filled = rows.slice(0, last + 1);
  return filled.length > 0 ? [{ name: 'CSV', hidden: false, rows: filled }] : [];
}

/** What Excel was told in a line of its own, else the mark that makes a heading line, else the most frequent one. */
function delimiterOf(text: string, headings: (rows: readonly SheetRow[]) => number): string {
  const told = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (told) return told;
  const head = text.split('\n', HEAD_LINES).join('\n');
  const score = (mark: string): number =>
    headings(headRows(head, mark)) * 1000 + Math.min(head.split(mark).length, 999);
  return DELIMITERS.reduce((best, mark) => (score(mark) > score(best) ? mark : best));
}

/** The cut may go through a quoted cell; what stands before it is enough. */
function headRows(head: string, delimiter: string): SheetRow[] {
  try {
    return numbered(parse(head, { ...OPTIONS, delimiter, relaxQuotes: true, skipRecordsWithError: true }));
  } catch {
    return [];
  }
}

const OPTIONS = { relaxColumnCount: true, bom: true } as const;

function rowsOf(text: string, delimiter: string, filename: string): SheetRow[] {
  try {
    const rows = numbered(parse(text, { ...OPTIONS, delimiter, relaxQuotes: true }));
    // The line that names the mark is an instruction, no row: Excel does not show it either.
    return /^sep=.\r?\n/.test(text) ? numbered(rows.slice(1).map(({ cells }) => cells)) : rows;
  } catch {
    throw new BrokenFileError({ filename });
  }
}

function numbered(records: string[][]): SheetRow[] {
  return records.map((cells, at) => ({
    number: at + 1,
    cells: cells.map((cell) => cleanText(cell.replace(TEXT_MARK, ''))),
  }));
}
