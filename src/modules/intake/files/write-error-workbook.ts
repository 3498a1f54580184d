import type { Writable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type ExcelJS from 'exceljs';
import { PROBLEM_HEADING } from '../domain/header-synonyms.js';
import type { Severity } from '../domain/row-finding.js';
import { excelJs } from '../../../platform/libraries/exceljs.js';

export interface ErrorRow {
  /** As Excel counts; 0 where there is no file row behind it. */
  rowNumber: number;
  /** As kept: the cells under their headings. */
  cells: readonly { header: string; text: string }[];
  /** In the reader's language. */
  findings: readonly { column: string; severity: Severity; message: string }[];
}

export interface ErrorWorkbook {
  /** The headings of the file in their order. */
  columns: readonly string[];
  rows: readonly ErrorRow[];
  language: 'zh' | 'en';
}

const SHEET = { zh: '问题清单', en: 'Problems' } as const;

const FILLS = { rejected: 'FFFFCCC7', warning: 'FFFFF1B8' } as const;
const ROWS_A_STEP = 100;
const WIDTH = { narrow: 14, wide: 48 };

/**
 * Writes the rows back as they stood, the same columns in the same order, with a last column that says what is wrong
 * and a comment at each cell it concerns. Every cell is text: nothing in it is ever computed. Row by row, so that a
 * long file needs little memory.
 */
export async function writeErrorWorkbook(
  output: Writable,
  { columns, rows, language }: ErrorWorkbook,
): Promise<void> {
  const headings = allHeadings(columns, rows);
  const book = new (excelJs().stream.xlsx.WorkbookWriter)({ stream: output, useStyles: true });
  const sheet = book.addWorksheet(SHEET[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [...headings.map(() => ({ width: WIDTH.narrow })), { width: WIDTH.wide }];
  const head = sheet.addRow([...headings, PROBLEM_HEADING[language]]);
  head.font = { bold: true };
  head.commit();
  for (const [at, row] of rows.entries()) {
    // What is written so far goes out, and everybody else has a turn.
    if (at % ROWS_A_STEP === 0) await breathe();
    const texts = new Map(row.cells.map(({ header, text }) => [header, text]));
    const line = sheet.addRow([
      ...headings.map((heading) => texts.get(heading) ?? ''),
      problemOf(row, language),
    ]);
    line.alignment = { wrapText: true, vertical: 'top' };
    markCells(line, headings, row);
    line.commit();
  }
  sheet.commit();
  await book.commit();
}

/** Cells beyond the heading line are kept under names of their own, behind the headings. */
function allHeadings(columns: readonly string[], rows: readonly ErrorRow[]): string[] {
  const headings = new Set(columns);
  for (const { cells } of rows) for (const { header } of cells) headings.add(header);
  return [...headings];
}

function problemOf({ rowNumber, findings }: ErrorRow, language: 'zh' | 'en'): string {
  const told = findings.map(({ column, message }) => (column ? `${column}：${message}` : message));
  const place = language === 'zh' ? `原文件第 ${rowNumber} 行` : `Row ${rowNumber} of the file`;
  return told.length > 0 && rowNumber > 0 ? [place, ...told].join('\n') : told.join('\n');
}

/** The last cell of a line holds the sentences; each cell they concern is coloured and has its own as a comment. */
function markCells(line: ExcelJS.Row, headings: readonly string[], { findings }: ErrorRow): void {
  for (const column of new Set(findings.map((one) => one.column))) {
    const told = findings.filter((one) => one.column === column);
    const index = headings.indexOf(column);
    const cell = line.getCell((index < 0 ? headings.length : index) + 1);
    const severity = told.some((one) => one.severity === 'rejected') ? 'rejected' : 'warning';
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[severity] } };
    if (index >= 0) cell.note = told.map(({ message }) => message).join('\n');
  }
}
