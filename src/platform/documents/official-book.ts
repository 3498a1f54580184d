import type ExcelJS from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as breathe } from 'node:timers/promises';
import { excelJs } from '../libraries/exceljs.js';
import { paperFor } from './paper-size.js';
import { rowHeight } from './row-height.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BODY = '仿宋_GB2312';
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const;
const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const LINE = {
  font: { name: BODY, size: 11 },
  alignment: { vertical: 'top', wrapText: true },
  border: BORDER,
} as const;
const TEXT_LINE = { ...LINE, numFmt: '@' } as const;

/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 };
const LINES_A_BREATH = 200;

/** Heading and width of a column in characters of Excel. */
export type Head = readonly [string, number];
/** Every cell is text or a number, never a formula. */
export type Line = readonly (string | number)[];

interface Sheet {
  name: string;
  heads: readonly Head[];
  title: string;
  note: string;
  /** What fits its columns, where nothing else is said. */
  paper?: ExcelJS.PaperSize;
}

/** A workbook of sheets that are ready to print, written line by line: a sheet is complete when the next one begins. */
export class OfficialBook {
  private readonly out = new PassThrough();
  private readonly bytes = buffer(this.out);
  private readonly book = new (excelJs().stream.xlsx.WorkbookWriter)({
    stream: this.out,
    useStyles: true,
    useSharedStrings: false,
  });
  private open: OfficialSheet | null = null;

  sheet(sheet: Sheet): OfficialSheet {
    this.open?.close();
    this.open = new OfficialSheet(this.book, sheet);
    return this.open;
  }

  async finish(): Promise<Buffer> {
    this.open?.close();
    await this.book.commit();
    return this.bytes;
  }
}

/** Title, note and heading line, then lines; fitted to one page of width. */
class OfficialSheet {
  private readonly made: ExcelJS.Worksheet;
  private readonly widths: readonly number[];

  constructor(book: ExcelJS.stream.xlsx.WorkbookWriter, { name, heads, title, note, paper }: Sheet) {
    this.widths = heads.map(([, width]) => width);
    this.made = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 3 }],
      pageSetup: {
        paperSize: paper ?? paperFor(this.widths),
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
    this.made.columns = this.widths.map((width) => ({
      width,
      style: { font: LINE.font, alignment: LINE.alignment },
    }));
    this.wide(title, { name: '方正小标宋简体', size: 16 }, 'center');
    this.wide(note, { name: BODY, size: 10 }, 'left');
    this.headings(heads.map(([heading]) => heading));
  }

  line(cells: Line): void {
    const row = this.made.addRow([...cells]);
    // Cells share their style: thousands of lines are written twice as fast.
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.style = typeof cell.value === 'string' ? TEXT_LINE : LINE;
    });
    row.height = rowHeight(cells.map(String), this.widths, LINE.font.size);
    row.commit();
  }

  /** Many of them, with others let in between. */
  async lines(lines: readonly Line[]): Promise<void> {
    for (const [at, line] of lines.entries()) {
      if (at > 0 && at % LINES_A_BREATH === 0) await breathe();
      this.line(line);
    }
  }

  close(): void {
    this.made.commit();
  }

  private wide(text: string, font: Partial<ExcelJS.Font>, horizontal: 'left' | 'center'): void {
    const row = this.made.addRow([text]);
    row.getCell(1).font = font;
    this.made.mergeCells(row.number, 1, row.number, this.widths.length);
    row.getCell(1).alignment = { horizontal, vertical: 'middle' };
    row.commit();
  }

  private headings(heads: readonly string[]): void {
    const row = this.made.addRow([...heads]);
    row.height = rowHeight(heads, this.widths, 11);
    row.eachCell((cell) => {
      cell.font = { name: '黑体', size: 11 };
      cell.fill = HEAD_FILL;
      cell.border = BORDER;
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    });
    row.commit();
  }
}
