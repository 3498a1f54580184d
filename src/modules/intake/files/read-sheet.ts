import type { SheetRow } from '../domain/sheet-row.js';
import { DomainError } from '../../../kernel/errors.js';
import { guardRows } from './guard-rows.js';
import { readCsv } from './read-csv.js';
import { readDocx } from './read-docx.js';
import { readHtml } from './read-html.js';
import { readWorkbook } from './read-workbook.js';
import { BrokenFileError, CellTooLongError, EmptyFileError } from './sheet-errors.js';
import type { SheetFile } from './sheet-file.js';
import { requireSize, SHEET_LIMITS } from './sheet-limits.js';
import { sniffFile } from './sniff-file.js';

/**
 * Reads any official hand-over file as text, whatever its name says. Hard work: the server calls `readSheetApart`.
 * Throws a DomainError that says what to do instead.
 */
export async function readSheet(bytes: Buffer, filename: string): Promise<SheetFile> {
  requireSize(bytes, filename);
  if (bytes.length === 0) throw new EmptyFileError({ filename });
  const file = await readAny(bytes, filename).catch((error: unknown) => {
    throw error instanceof DomainError ? error : new BrokenFileError({ filename });
  });
  const rows = file.sheets.flatMap((sheet) => sheet.rows);
  if (rows.length === 0) throw new EmptyFileError({ filename });
  requireShortCells(rows, filename);
  return file;
}

async function readAny(bytes: Buffer, filename: string): Promise<SheetFile> {
  const sniffed = sniffFile(bytes, filename);
  const { kind } = sniffed;
  switch (kind) {
    case 'xlsx':
      guardRows(bytes, filename);
      return { kind, sheets: readWorkbook(bytes, filename) };
    case 'xls':
      return { kind, sheets: readWorkbook(bytes, filename) };
    case 'xml':
      return { kind, sheets: readWorkbook(sniffed.decoded.text, filename) };
    case 'docx':
      return { kind, sheets: await readDocx(bytes, filename) };
    case 'html':
      return { kind, sheets: readHtml(sniffed.decoded.text, filename), encoding: sniffed.decoded.encoding };
    case 'csv':
      return { kind, sheets: readCsv(sniffed.decoded.text, filename), encoding: sniffed.decoded.encoding };
  }
}

function requireShortCells(rows: readonly SheetRow[], filename: string): void {
  const limit = SHEET_LIMITS.cellChars;
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > limit));
  if (long) throw new CellTooLongError({ filename, rowNumber: long.number, limit });
}
