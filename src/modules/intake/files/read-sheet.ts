import type { SheetRow } from '../domain/sheet-row.js';
import type { DecodedText } from './decode-text.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import {
  CellTooLongError,
  EmptyFileError,
  FileTooLargeError,
  OldOrEncryptedFileError,
  UnsupportedFileError,
} from './sheet-errors.js';
import { SHEET_LIMITS } from './sheet-limits.js';

/** A sheet as text; blank rows inside it are kept, those at its end are not. */
export interface SheetRows {
  rows: SheetRow[];
  /** Of a CSV file. */
  encoding?: DecodedText['encoding'];
  /** Of a workbook. */
  sheetName?: string;
  /** Visible sheets of the workbook that have content and were not read. */
  otherSheets?: string[];
}

type Reader = (bytes: Buffer, filename: string) => SheetRows | Promise<SheetRows>;

const refuse =
  (Refusal: typeof UnsupportedFileError | typeof OldOrEncryptedFileError): Reader =>
  (_, filename) => {
    throw new Refusal({ filename });
  };

/** First bytes of a file and who reads it; the name is never believed. */
const SIGNATURES: readonly { starts: readonly number[]; read: Reader }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], read: readXlsx },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], read: refuse(OldOrEncryptedFileError) },
  { starts: [0x25, 0x50, 0x44, 0x46], read: refuse(UnsupportedFileError) },
];

/** Reads a workbook (.xlsx) or CSV file into rows of text; throws a DomainError that says what to do instead. */
export async function readSheet(bytes: Buffer, filename: string): Promise<SheetRows> {
  if (bytes.length > SHEET_LIMITS.bytes) {
    throw new FileTooLargeError({ filename, limitMb: SHEET_LIMITS.bytes / 1024 / 1024 });
  }
  const known = SIGNATURES.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  const sheet = await (known?.read ?? readCsv)(bytes, filename);
  const limit = SHEET_LIMITS.cellChars;
  const long = sheet.rows.find(({ cells }) => cells.some((cell) => cell.length > limit));
  if (long) throw new CellTooLongError({ filename, rowNumber: long.number, limit });
  if (sheet.rows.length === 0) throw new EmptyFileError({ filename });
  return sheet;
}
