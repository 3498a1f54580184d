import type ExcelJS from 'exceljs';

/** As Excel numbers them; ExcelJS takes the number of A3 and does not name it. */
export const A4 = 9 as ExcelJS.PaperSize;
export const A3 = 8 as ExcelJS.PaperSize;

/** Units of column width beside each other on A4, lying, at which letters of 11 points are printed with eight. */
const MOST_ON_A4 = 200;

/** What a table fitted to one page of width is printed on, so that it can be read. */
export const paperFor = (widths: readonly number[]): ExcelJS.PaperSize =>
  widths.reduce((sum, width) => sum + width, 0) > MOST_ON_A4 ? A3 : A4;
