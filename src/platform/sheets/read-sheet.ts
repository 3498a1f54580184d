import { DomainError } from '../../kernel/errors.js';
import type { Sheet, SheetRow } from '../../kernel/sheet.js';
import { guardRows } from './guard-rows.js';
import { otherKind } from './other-kind.js';
import { readCsv } from './read-csv.js';
import { readDocx } from './read-docx.js';
import { readHtml } from './read-html.js';
import { readWorkbook } from './read-workbook.js';
import { BrokenFileError, CellTooLongError, EmptyFileError, ZipBombError } from './sheet-errors.js';
import type { SheetFile } from './sheet-file.js';
import { requireSize, SHEET_LIMITS } from './sheet-limits.js';
import { sniffFile } from './sniff-file.js';

/** How many headings that the caller knows stand in the best line among these; by it the mark between CSV cells is found. */
export type CountHeadings = (rows: readonly SheetRow[]) => number;

/**
 * Reads any sheet as text, whatever its name says. Hard work: the server calls `readSheetApart`.
 * Throws a DomainError that says what to do instead.
 */
export async function readSheet(
  bytes: Buffer,
  filename: string,
  headings: CountHeadings = () => 0,
): Promise<SheetFile> {
  requireSize(bytes, filename);
  if (bytes.length === 0) throw new EmptyFileError({ filename });
  const read = await readAny(bytes, filename, headings).catch((error: unknown) => {
    throw error instanceof DomainError ? error : new BrokenFileError({ filename });
  });
  const rows = read.sheets.flatMap((sheet) => sheet.rows);
  if (rows.length === 0) throw new EmptyFileError({ filename });
  requireBounded(rows, filename);
  return { ...read, findings: otherKind(read.kind, filename) };
}

async function readAny(
  bytes: Buffer,
  filename: string,
  headings: CountHeadings,
): Promise<Omit<SheetFile, 'findings'>> {
  const sniffed = sniffFile(bytes, filename);
  if ('decoded' in sniffed) {
    const { kind, decoded } = sniffed;
    return { kind, sheets: READ_TEXT[kind](decoded.text, filename, headings), encoding: decoded.encoding };
  }
  const { kind } = sniffed;
  if (kind === 'docx') return { kind, sheets: await readDocx(bytes, filename) };
  if (kind === 'xlsx') guardRows(bytes, filename);
  return { kind, sheets: readWorkbook(bytes, filename) };
}

const READ_TEXT: Record<
  'xml' | 'html' | 'csv',
  (text: string, filename: string, headings: CountHeadings) => Sheet[]
> = { xml: readWorkbook, html: readHtml, csv: readCsv };

function requireBounded(rows: readonly SheetRow[], filename: string): void {
  const limit = SHEET_LIMITS.cellChars;
  let chars = 0;
  for (const { number, cells } of rows) {
    if (cells.some((cell) => cell.length > limit))
      throw new CellTooLongError({ filename, rowNumber: number, limit });
    chars += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (chars > SHEET_LIMITS.chars) throw new ZipBombError({ filename });
  }
}
