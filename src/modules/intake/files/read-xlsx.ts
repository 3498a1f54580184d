import ExcelJS from 'exceljs';
import { isBlankRow, type SheetRow } from '../domain/sheet-row.js';
import { cellText } from './cell-text.js';
import { BrokenFileError, TooManyRowsError } from './sheet-errors.js';
import { SHEET_LIMITS } from './sheet-limits.js';
import { guardWorkbookZip, unzipEntry, type ZipEntry } from './zip-guard.js';

export interface XlsxSheet {
  rows: SheetRow[];
  sheetName: string;
  /** Visible sheets with content that were not read. */
  otherSheets: string[];
}

/** Reads the first visible sheet that has content; an empty list of rows when there is none. */
export async function readXlsx(bytes: Buffer, filename: string): Promise<XlsxSheet> {
  const entries = guardWorkbookZip(bytes, filename);
  guardRows(bytes, entries, filename);
  const workbook = await open(bytes, filename);
  const filled = workbook.worksheets
    .filter((sheet) => (sheet.state ?? 'visible') === 'visible')
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet, filename) }))
    .filter(({ rows }) => rows.length > 0);
  const [first, ...others] = filled;
  return {
    rows: first?.rows ?? [],
    sheetName: first?.name ?? '',
    otherSheets: others.map(({ name }) => name),
  };
}

async function open(bytes: Buffer, filename: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    return workbook;
  } catch {
    throw new BrokenFileError({ filename });
  }
}

/** Counts rows with a value in the packed sheets, before the library builds an object for each cell. */
function guardRows(bytes: Buffer, entries: readonly ZipEntry[], filename: string): void {
  for (const entry of entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))) {
    const xml = unzipEntry(bytes, entry);
    let rows = 0;
    // A cell with content has an end tag, an empty one has not.
    for (let cell = xml.indexOf('</c>'); cell >= 0; rows++) {
      const next = xml.indexOf('<row', cell);
      cell = next < 0 ? -1 : xml.indexOf('</c>', next);
    }
    if (rows > SHEET_LIMITS.rows) throw new TooManyRowsError({ filename, limit: SHEET_LIMITS.rows });
  }
}

function rowsOf(sheet: ExcelJS.Worksheet, filename: string): SheetRow[] {
  const filled: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      // Of merged cells only the first one speaks.
      if (cell.isMerged && cell.master !== cell) return;
      while (cells.length < column - 1) cells.push('');
      cells[column - 1] = cellText(cell.value, cell.numFmt);
    });
    if (!isBlankRow({ number, cells })) filled.push({ number, cells });
  });
  const last = filled.at(-1)?.number ?? 0;
  if (last > SHEET_LIMITS.rows) throw new TooManyRowsError({ filename, limit: SHEET_LIMITS.rows });
  const byNumber = new Map(filled.map((row) => [row.number, row]));
  return Array.from({ length: last }, (_, at) => byNumber.get(at + 1) ?? { number: at + 1, cells: [] });
}
