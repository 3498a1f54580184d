import type { MadeFileRow } from '../../made-files/index.js';
import type { CaseFilter, CaseSort, Direction } from '../../cases/index.js';
import type { CaseColumnId } from '../domain/case-columns.js';
import type { ExportFormat, ExportLayoutId } from '../domain/export-order.js';

/** What an export is to hold, as it is kept until it is written. */
export interface ExportAsked {
  layout: ExportLayoutId;
  /** Of a list of one's own. */
  columns: readonly CaseColumnId[] | null;
  filter: CaseFilter;
  sort: CaseSort;
  direction: Direction | null;
  language: 'zh' | 'en';
}

/** The same with the form it has on the disk. */
export interface ExportOrder extends ExportAsked {
  format: ExportFormat;
}

export const exportOrderOf = ({ format, request }: MadeFileRow<ExportAsked>): ExportOrder => ({
  ...request,
  format: format as ExportFormat,
});
