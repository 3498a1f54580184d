import type ExcelJS from 'exceljs';
import type { Instant } from '../../../kernel/instant.js';
import { A4 } from '../../../platform/documents/paper-size.js';
import { rowHeight } from '../../../platform/documents/row-height.js';
import { settleZip } from '../../../platform/documents/settle-zip.js';
import { factsOf } from '../domain/columns.js';
import type { LedgerPaper, PaperColumn } from '../domain/ledger-paper.js';
import { newWorkbook } from '../../../platform/libraries/exceljs.js';

const BODY = '仿宋_GB2312';
const HEAD_ROW = 3;
/** Characters of Excel for one of ours: all columns of a usual ledger then print at their size. */
const WIDE = 0.85;
/** Points, as in the Word document. */
const SIZE = 9;
const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const CHANGED = fill('FFD9D9D9');
const HEAD = fill('FFF2F2F2');
const TO_FILL_IN = fill('FFFFF8E0');

/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 };

export interface SheetOptions {
  madeAt: Instant;
  /** Only what a unit may write can be changed. */
  fillIn?: boolean;
}

/** A ledger as a workbook: A4 across, heading line on each page, page numbers. */
export async function ledgerAsXlsx(
  { heading, under, draft, columns, rows, foot }: LedgerPaper,
  { madeAt, fillIn = false }: SheetOptions,
): Promise<Buffer> {
  const book = newWorkbook();
  book.creator = '督办';
  const sheet = book.addWorksheet('台账', {
    views: [{ state: 'frozen', xSplit: Math.min(2, columns.length), ySplit: HEAD_ROW }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
    },
    headerFooter: {
      oddHeader: draft ? '&R草稿，未印发' : '',
      oddFooter: '&C第 &P 页　共 &N 页',
    },
  });
  const widths = columns.map(({ width }) => width * WIDE);
  sheet.columns = widths.map((width) => ({ width }));
  across(sheet, columns.length, heading, { name: '方正小标宋简体', size: 20 }, 'center').height = 36;
  across(sheet, columns.length, under, { name: BODY, size: 11 }, 'left').height = 20;
  const heads = sheet.addRow(columns.map((one) => one.heading));
  heads.height = rowHeight(
    columns.map((one) => one.heading),
    widths,
    SIZE,
  );
  heads.eachCell((cell) => {
    cell.font = { name: '黑体', size: SIZE };
    cell.fill = HEAD;
    cell.border = BORDER;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
  for (const row of rows) {
    const texts = row.map(({ text }) => text);
    const added = sheet.addRow(texts);
    added.height = rowHeight(texts, widths, SIZE);
    row.forEach(({ changed }, at) => dress(added.getCell(at + 1), columns[at]!, changed, fillIn));
  }
  for (const line of foot) across(sheet, columns.length, line, { name: BODY, size: 10 }, 'left');
  if (fillIn) await sheet.protect('', { formatColumns: true, formatRows: true, formatCells: true });
  return settleZip(Buffer.from(await book.xlsx.writeBuffer()), madeAt);
}

/** Every cell is text, never a formula. */
function dress(cell: ExcelJS.Cell, { key, centred }: PaperColumn, changed: boolean, fillIn: boolean): void {
  const isOpen = fillIn && key !== 'mark' && factsOf(key).owner === 'unit';
  cell.font = { name: BODY, size: SIZE, bold: changed };
  cell.numFmt = '@';
  cell.border = BORDER;
  cell.alignment = { horizontal: centred ? 'center' : 'left', vertical: 'middle', wrapText: true };
  if (changed) cell.fill = CHANGED;
  if (isOpen) cell.fill = TO_FILL_IN;
  cell.protection = { locked: !isOpen };
}

/** A line over the whole width. */
function across(
  sheet: ExcelJS.Worksheet,
  columns: number,
  text: string,
  font: Partial<ExcelJS.Font>,
  horizontal: 'center' | 'left',
): ExcelJS.Row {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, columns);
  const cell = row.getCell(1);
  cell.font = font;
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
  const width = sheet.columns.reduce((sum, one) => sum + (one.width ?? 0), 0);
  row.height = rowHeight([text], [width], font.size ?? SIZE);
  return row;
}
