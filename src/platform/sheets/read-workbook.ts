import { read, set_cptable, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { SheetFinding } from '../../kernel/sheet.js';
import { isBlankRow, type CellNote, type Sheet, type SheetRow } from '../../kernel/sheet.js';
import { carryDown } from './carry-down.js';
import { cellText } from './cell-text.js';
import { hiddenRows } from './hidden-rows.js';
import { BrokenFileError, MacroFileError, TooManyColumnsError, TooManyRowsError } from './sheet-errors.js';
import { SHEET_LIMITS } from './sheet-limits.js';

// Workbooks of Excel 95 are written in the code page of their country.
set_cptable(codePages);

/** Reads a workbook of any age; formulas are never computed, links never followed. */
export function readWorkbook(bytes: Buffer | string, filename: string): Sheet[] {
  const book = open(bytes, filename);
  if (Object.values(book.Sheets).some((sheet) => typeOf(sheet) === 'macro'))
    throw new MacroFileError({ filename });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    if (!sheet || typeOf(sheet) !== 'sheet') return [];
    const { rows, formulas, linked } = rowsOf(sheet, date1904, filename);
    if (rows.length === 0) return [];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
    const findings = [...formulaFindings(name, formulas), ...hiddenFindings(name, sheet, rows)];
    if (linked) findings.push({ code: 'links.cut', details: { sheet: name } });
    return [{ name, hidden, rows, findings }];
  });
}

/** Also `chart`, `dialog` and `macro`, which the types of the library leave out in part. */
function typeOf(sheet: WorkSheet): string {
  return sheet['!type'] ?? 'sheet';
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

const LONGEST_LOOKED_AT = 500;
/** As in `[1]Sheet1!A1`: a cell of another workbook. */
const OTHER_FILE = /\[[^\]]+\][^!]*!/;

function rowsOf(sheet: WorkSheet, date1904: boolean, filename: string) {
  const rows: SheetRow[] = [];
  const formulas: string[] = [];
  let linked = false;
  const lines = sheet['!data'] ?? [];
  for (const at of places(lines)) {
    const row: SheetRow = { number: at + 1, cells: [] };
    const notes: CellNote[] = [];
    const line = lines[at] ?? [];
    for (const index of places(line)) {
      const cell = line[index]!;
      const text = cellText(cell, date1904);
      const note = noteOf(cell, index);
      if (note) notes.push(note);
      if (text.trim() === '' && !note) continue;
      if (index >= SHEET_LIMITS.columns)
        throw new TooManyColumnsError({ filename, limit: SHEET_LIMITS.columns });
      linked ||= OTHER_FILE.test(cell.f?.slice(0, LONGEST_LOOKED_AT) ?? '');
      if (cell.f !== undefined && !note) formulas.push(utils.encode_cell({ r: at, c: index }));
      while (row.cells.length < index) row.cells.push('');
      row.cells[index] = text;
    }
    if (isBlankRow(row) && notes.length === 0) continue;
    if (at >= SHEET_LIMITS.rows) throw new TooManyRowsError({ filename, limit: SHEET_LIMITS.rows });
    rows.push(notes.length > 0 ? { ...row, notes } : row);
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    bottom: e.r,
    left: s.c,
    right: e.c,
  }));
  return { rows: carryDown(withoutGaps(rows), merges), formulas, linked };
}

/** What a file leaves out is a hole; only filled places are visited, so that a stray cell far away costs nothing. */
function places(array: readonly unknown[]): number[] {
  return Object.keys(array).map(Number);
}

/** Excel keeps fifteen digits and puts zeros behind them; a longer whole number is no amount but the number of a case. */
function isCut(value: number): boolean {
  return value >= 1e15 && (value % 10 === 0 || !Number.isSafeInteger(value));
}

/** A formula whose result was never stored, one that fails, or a number cut off by Excel. */
function noteOf({ t, v, f }: CellObject, index: number): CellNote | null {
  if (f !== undefined && (v === undefined || t === 'z'))
    return { index, code: 'cell.formula-empty', details: {} };
  if (t === 'n' && isCut(Number(v)) && f === undefined)
    return { index, code: 'cell.digits-lost', details: {} };
  return t === 'e' ? { index, code: 'cell.error', details: { error: cellText({ t, v }, false) } } : null;
}

function withoutGaps(filled: readonly SheetRow[]): SheetRow[] {
  const byNumber = new Map(filled.map((row) => [row.number, row]));
  const last = filled.at(-1)?.number ?? 0;
  return Array.from({ length: last }, (_, at) => byNumber.get(at + 1) ?? { number: at + 1, cells: [] });
}

const NAMED = 8;

function formulaFindings(sheet: string, cells: readonly string[]): SheetFinding[] {
  if (cells.length === 0) return [];
  const named = cells.slice(0, NAMED).join('、') + (cells.length > NAMED ? '…' : '');
  return [{ code: 'formulas.kept', details: { sheet, count: cells.length, cells: named } }];
}

function hiddenFindings(name: string, sheet: WorkSheet, rows: readonly SheetRow[]): SheetFinding[] {
  const hidden = rows.filter((row) => !isBlankRow(row) && sheet['!rows']?.[row.number - 1]?.hidden);
  return hiddenRows(
    name,
    hidden.map(({ number }) => number),
  );
}
