import type { ExportFormat } from '../domain/export-order.js';
import type { TableLayout } from '../domain/table-layout.js';
import { CsvTable } from './csv-table.js';
import type { TableWriter } from './table-writer.js';
import { XlsxTable } from './xlsx-table.js';

/** A table that is written to that path, row by row. */
export const openTable = (path: string, format: ExportFormat, layout: TableLayout): TableWriter =>
  format === 'csv' ? new CsvTable(path, layout) : new XlsxTable(path, layout);
