import { columnName } from './column-mapping.js';
import type { Header } from './header-map.js';
import { PERSONAL_FIELDS, type FieldName } from './header-synonyms.js';
import { isBlank } from './text.js';
import type { SheetRow } from '../../../kernel/sheet.js';

/** One cell as it stood in the file; one that says who complained is blacked out. */
export interface RawCell {
  header: string;
  text: string;
}

/** A row of the file read through its heading. */
export interface FieldReader {
  rowNumber: number;
  raw: RawCell[];
  has(field: FieldName): boolean;
  /** The cell without white space around it; empty when there is no such column. */
  text(field: FieldName): string;
  /** The heading that a finding should name; empty when there is no such column. */
  column(field: FieldName): string;
}

const isPersonal = (field: FieldName | null): boolean => PERSONAL_FIELDS.some((one) => one === field);

/** Who complained is told to the sealed contact alone. */
function black(text = ''): string {
  return isBlank(text) ? text : '■■■';
}

/** Every cell is kept, also those beyond the heading and those we do not understand. */
export function readThrough(header: Pick<Header, 'columns'>, row: SheetRow): FieldReader {
  const columnsOf = (field: FieldName) => header.columns.filter((column) => column.field === field);
  const beyond = row.cells.slice(header.columns.length).map((text, at) => ({
    header: columnName(header.columns.length + at),
    text,
  }));
  return {
    rowNumber: row.number,
    raw: [
      ...header.columns.map((column) => ({
        header: column.header,
        text: isPersonal(column.field) ? black(row.cells[column.index]) : (row.cells[column.index] ?? ''),
      })),
      ...beyond.filter(({ text }) => text !== ''),
    ],
    has: (field) => columnsOf(field).length > 0,
    text: (field) =>
      columnsOf(field)
        .map(({ index }) => (row.cells[index] ?? '').trim())
        // “示例 区”: a gap inside the name of a place is only there for the looks of the column.
        .map((text) => (field === 'area' ? text.replace(/\s+/g, '') : text))
        .filter(Boolean)
        .join(field === 'area' ? ' ' : '\n'),
    column: (field) => columnsOf(field)[0]?.header ?? '',
  };
}
