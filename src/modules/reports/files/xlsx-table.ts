import type ExcelJS from 'exceljs';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Cell, TableLayout } from '../domain/table-layout.js';
import type { TableWriter } from './table-writer.js';
import { paperFor } from '../../../platform/documents/paper-size.js';
import { rowHeight } from '../../../platform/documents/row-height.js';
import { excelJs } from '../../../platform/libraries/exceljs.js';

const BODY = '仿宋_GB2312';
const SIZE = 11;
const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
/** What one cell of Excel can hold. */
const LONGEST = 32_767;
/** A Chinese character is two of Excel's units of width. */
const UNITS = 2;
const ROWS_A_BREATH = 25;

const unitsOf = (characters: number): number => characters * UNITS + 1;

/** A workbook written to disk row by row; every text is a text, also where it looks like a number or a formula. */
export class XlsxTable implements TableWriter {
  private readonly book: ExcelJS.stream.xlsx.WorkbookWriter;
  private readonly sheet: ExcelJS.Worksheet;
  private readonly out: WriteStream;
  private readonly done: Promise<void>;
  private readonly widths: readonly number[];
  private at = 0;

  constructor(
    file: string,
    private readonly layout: TableLayout,
  ) {
    this.widths = layout.columns.map(({ width }) => unitsOf(width));
    this.out = createWriteStream(file, { mode: 0o600 });
    this.done = finished(this.out);
    this.done.catch(() => undefined);
    this.book = new (excelJs().stream.xlsx.WorkbookWriter)({
      stream: this.out,
      useStyles: true,
      useSharedStrings: false,
    });
    this.sheet = this.book.addWorksheet(layout.sheetName, {
      pageSetup: {
        paperSize: paperFor(this.widths),
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
      views: [{ state: 'frozen', ySplit: layout.title.length + 1 }],
    });
    this.head();
  }

  async section(heading: string): Promise<void> {
    this.wide(heading, { bold: true, size: 11 });
  }

  async row(cells: readonly Cell[]): Promise<void> {
    const row = this.sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? shortened(cell) : cell)));
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = BORDER;
    });
    row.height = rowHeight(cells.map(String), this.widths, SIZE);
    row.commit();
    this.at += 1;
    // The library queues what it packs: without a pause the whole file would stand in memory.
    if (this.at % ROWS_A_BREATH === 0) await breathe();
    if (this.out.errored) throw this.out.errored;
  }

  async close(foot: readonly string[], about: readonly [string, string][]): Promise<void> {
    for (const text of foot) this.wide(text, { size: 10 });
    this.sheet.commit();
    const notes = this.book.addWorksheet('说明');
    notes.columns = [{ width: 16 }, { width: 90 }];
    for (const pair of about) {
      const row = notes.addRow([...pair]);
      row.alignment = { vertical: 'top', wrapText: true };
      row.getCell(1).font = { bold: true };
      row.commit();
    }
    notes.commit();
    await Promise.race([this.book.commit(), this.done]);
    await this.done;
  }

  abandon(): void {
    this.out.destroy();
  }

  private head(): void {
    this.sheet.columns = this.widths.map((width) => ({
      width,
      style: {
        numFmt: '@',
        font: { name: BODY, size: SIZE },
        alignment: { vertical: 'top', wrapText: true },
      },
    }));
    this.layout.title.forEach((title, at) => {
      const big = at === 0 && this.layout.title.length > 1;
      this.wide(title, big ? { name: '方正小标宋简体', size: 18 } : { name: BODY, size: 12 }, 'center');
    });
    const heads = this.sheet.addRow(this.layout.columns.map(({ heading }) => heading));
    heads.height = rowHeight(
      this.layout.columns.map(({ heading }) => heading),
      this.widths,
      SIZE,
    );
    heads.eachCell((cell) => {
      cell.font = { name: '黑体', size: SIZE };
      cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
      cell.border = BORDER;
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
    });
    this.sheet.pageSetup.printTitlesRow = `${heads.number}:${heads.number}`;
    if (this.layout.title.length === 0)
      this.sheet.autoFilter = {
        from: { row: 1, column: 1 },
        to: { row: 1, column: this.layout.columns.length },
      };
    heads.commit();
  }

  /** One text over the whole width. */
  private wide(text: string, font: Partial<ExcelJS.Font>, horizontal: 'left' | 'center' = 'left'): void {
    const row = this.sheet.addRow([text]);
    const cell = row.getCell(1);
    cell.font = { name: BODY, ...font };
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
    if (this.layout.columns.length > 1)
      this.sheet.mergeCells(row.number, 1, row.number, this.layout.columns.length);
    if (font.size && font.size > 14) row.height = 30;
    row.commit();
  }
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 12)}…（全文见系统）`;
}
