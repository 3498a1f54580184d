import type ExcelJS from 'exceljs';
import { onDemand } from './on-demand.js';

/** Six hundred files that most processes never need: read with the first workbook, not with the start. */
export const excelJs = onDemand<typeof ExcelJS>('exceljs');

export const newWorkbook = (): ExcelJS.Workbook => new (excelJs().Workbook)();
