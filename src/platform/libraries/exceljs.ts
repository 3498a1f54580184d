import type ExcelJS from 'exceljs';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** Six hundred files that most processes never need: read with the first workbook, not with the start. */
export const excelJs = (): typeof ExcelJS => load('exceljs') as typeof ExcelJS;

export const newWorkbook = (): ExcelJS.Workbook => new (excelJs().Workbook)();
