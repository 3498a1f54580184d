import type ExcelJS from 'exceljs';
import { paperFor } from './paper-size.js';
import { rowHeight } from './row-height.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BODY = '仿宋_GB2312';
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const;
const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 };

/** Heading and width of a column in characters of Excel. */
export type Head = readonly [string, number];

/** A sheet with title, note and heading line, ready to print on one page of width. */
export function officialSheet(
  book: ExcelJS.Workbook,
  name: string,
  heads: readonly Head[],
  title: string,
  note: string,
) {
  const made = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: {
      paperSize: paperFor(heads.map(([, width]) => width)),
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printTitlesRow: '3:3',
    },
    headerFooter: { oddFooter: '&C第 &P 页　共 &N 页' },
  });
  made.columns = heads.map(([, width]) => ({
    width,
    style: { font: { name: BODY, size: 11 }, alignment: { vertical: 'top', wrapText: true } },
  }));
  made.addRow([title]).getCell(1).font = { name: '方正小标宋简体', size: 16 };
  made.addRow([note]).getCell(1).font = { name: BODY, size: 10 };
  for (const at of [1, 2]) {
    made.mergeCells(at, 1, at, heads.length);
    made.getCell(at, 1).alignment = { horizontal: at === 1 ? 'center' : 'left', vertical: 'middle' };
  }
  const headings = made.addRow(heads.map(([heading]) => heading));
  headings.height = rowHeight(
    heads.map(([heading]) => heading),
    heads.map(([, width]) => width),
    11,
  );
  headings.eachCell((cell) => {
    cell.font = { name: '黑体', size: 11 };
    cell.fill = HEAD_FILL;
    cell.border = BORDER;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
  return made;
}

const LINE = {
  font: { name: BODY, size: 11 },
  alignment: { vertical: 'top', wrapText: true },
  border: BORDER,
} as const;
const TEXT_LINE = { ...LINE, numFmt: '@' } as const;

/** A line of it; every cell is text or a number, never a formula. Cells share their style: thousands of lines are written twice as fast. */
export function addLine(to: ExcelJS.Worksheet, cells: readonly (string | number)[]): ExcelJS.Row {
  const row = to.addRow([...cells]);
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.style = typeof cell.value === 'string' ? TEXT_LINE : LINE;
  });
  row.height = rowHeight(
    cells.map(String),
    to.columns.map(({ width }) => width ?? 0),
    LINE.font.size,
  );
  return row;
}
