import { read, set_cptable, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { finding, type RowFinding } from '../domain/row-finding.js';
import { isBlankRow, type CellNote, type Sheet, type SheetRow } from '../domain/sheet-row.js';
import { carryDown } from './carry-down.js';
import { cellText } from './cell-text.js';
import { hiddenRows } from './hidden-rows.js';
import { BrokenFileError, TooManyColumnsError, TooManyRowsError } from './sheet-errors.js';
import { SHEET_LIMITS } from './sheet-limits.js';

// Workbooks of Excel 95 are written in the code page of their country.
set_cptable(codePages);

export interface WorkbookText {
  sheets: Sheet[];
  findings: RowFinding[];
}

/** Reads a workbook of any age; formulas are never computed, links never followed. */
export function readWorkbook(bytes: Buffer | string, filename: string): WorkbookText {
  const book = open(bytes, filename);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  const findings: RowFinding[] = [];
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') continue;
    const { rows, formulas } = rowsOf(sheet, date1904, filename);
    if (rows.length === 0) continue;
    sheets.push({ name, hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0, rows });
    findings.push(...formulaFindings(name, formulas), ...hiddenFindings(name, sheet, rows));
  }
  return { sheets, findings };
}

function open(bytes: Buffer | string, filename: string): WorkBook {
  try {
    return read(bytes, {
      type: typeof bytes === 'string' ? 'string' : 'buffer',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      // Brings the hidden rows with it.
      cellStyles: true,
    });
  } catch {
    throw new BrokenFileError({ filename });
  }
}

function rowsOf(sheet: WorkSheet, date1904: boolean, filename: string) {
  const rows: SheetRow[] = [];
  const formulas: string[] = [];
  // Rows and cells that the file leaves out are holes, and `forEach` passes over them: a stray cell far away costs nothing.
  (sheet['!data'] ?? []).forEach((line, at) => {
    const row: SheetRow = { number: at + 1, cells: [] };
    const notes: CellNote[] = [];
    line?.forEach((cell, index) => {
      const text = cellText(cell, date1904);
      const note = noteOf(cell, index);
      if (note) notes.push(note);
      if (text.trim() === '' && !note) return;
      if (index >= SHEET_LIMITS.columns)
        throw new TooManyColumnsError({ filename, limit: SHEET_LIMITS.columns });
      if (cell.f !== undefined && !note) formulas.push(utils.encode_cell({ r: at, c: index }));
      while (row.cells.length < index) row.cells.push('');
      row.cells[index] = text;
    });
    if (isBlankRow(row) && notes.length === 0) return;
    if (at >= SHEET_LIMITS.rows) throw new TooManyRowsError({ filename, limit: SHEET_LIMITS.rows });
    rows.push(notes.length > 0 ? { ...row, notes } : row);
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    bottom: e.r,
    left: s.c,
    right: e.c,
  }));
  return { rows: carryDown(withoutGaps(rows), merges), formulas };
}

/** A formula whose result was never stored, or one that fails. */
function noteOf({ t, v, f }: CellObject, index: number): CellNote | null {
  if (f !== undefined && (v === undefined || t === 'z'))
    return { index, code: 'cell.formula-empty', details: {} };
  return t === 'e' ? { index, code: 'cell.error', details: { error: cellText({ t, v }, false) } } : null;
}

function withoutGaps(filled: readonly SheetRow[]): SheetRow[] {
  const byNumber = new Map(filled.map((row) => [row.number, row]));
  const last = filled.at(-1)?.number ?? 0;
  return Array.from({ length: last }, (_, at) => byNumber.get(at + 1) ?? { number: at + 1, cells: [] });
}

const NAMED = 8;

function formulaFindings(sheet: string, cells: readonly string[]): RowFinding[] {
  if (cells.length === 0) return [];
  const named = cells.slice(0, NAMED).join('、') + (cells.length > NAMED ? '…' : '');
  return [finding('formulas.kept', { rowNumber: 0 }, { sheet, count: cells.length, cells: named })];
}

function hiddenFindings(name: string, sheet: WorkSheet, rows: readonly SheetRow[]): RowFinding[] {
  const hidden = rows.filter((row) => !isBlankRow(row) && sheet['!rows']?.[row.number - 1]?.hidden);
  return hiddenRows(
    name,
    hidden.map(({ number }) => number),
  );
}
