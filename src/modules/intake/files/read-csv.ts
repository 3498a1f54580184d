import { parse } from 'csv-parse/sync';
import { isBlankRow, type SheetRow } from '../domain/sheet-row.js';
import { decodeText, type DecodedText } from './decode-text.js';
import { BrokenFileError, TooManyRowsError, UnsupportedFileError } from './sheet-errors.js';
import { SHEET_LIMITS } from './sheet-limits.js';

export interface CsvSheet {
  rows: SheetRow[];
  encoding: DecodedText['encoding'];
}

const DELIMITERS = [',', '\t', ';'];

/** The mark that the first lines hold most; commas win a tie. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 10).join('\n');
  const counts = DELIMITERS.map((mark) => head.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The mark by which a spreadsheet is told that a text is no formula; our own exports set it. */
const TEXT_MARK = /^'(?=[=+\-@\t\r＝＋－＠])/;

/** Reads CSV. A record counts as one row even when a quoted cell holds line breaks, as in Excel. */
export function readCsv(bytes: Buffer, filename: string): CsvSheet {
  const { text, encoding } = decodeText(bytes);
  // Pictures and the like hold zero bytes; web pages are often handed round under the name of a sheet.
  if (text.includes('\0') || /^\s*</.test(text)) throw new UnsupportedFileError({ filename });
  const records = parseRecords(text, filename);
  const rows = records.map((cells, at) => ({
    number: at + 1,
    cells: cells.map((cell) => cell.replace(TEXT_MARK, '')),
  }));
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  if (last >= SHEET_LIMITS.rows) throw new TooManyRowsError({ filename, limit: SHEET_LIMITS.rows });
  return { rows: rows.slice(0, last + 1), encoding };
}

function parseRecords(text: string, filename: string): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relaxColumnCount: true, relaxQuotes: true });
  } catch {
    throw new BrokenFileError({ filename });
  }
}
