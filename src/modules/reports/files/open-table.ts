import type { Instant } from '../../../kernel/instant.js';
import type { ExportFormat } from '../domain/export-order.js';
import type { TableLayout } from '../domain/table-layout.js';
import { CsvTable } from './csv-table.js';
import { DocxTable } from './docx-table.js';
import type { TableWriter } from './table-writer.js';
import { XlsxTable } from './xlsx-table.js';

const TABLES: Record<ExportFormat, new (path: string, layout: TableLayout, madeAt: Instant) => TableWriter> =
  {
    csv: CsvTable,
    docx: DocxTable,
    xlsx: XlsxTable,
  };

/** A table that is written to that path, row by row. */
export const openTable = (
  path: string,
  format: ExportFormat,
  layout: TableLayout,
  madeAt: Instant,
): TableWriter => new TABLES[format](path, layout, madeAt);
