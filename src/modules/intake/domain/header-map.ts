import {
  correctMapping,
  mappingKey,
  proposeMapping,
  type CorrectedMapping,
  type HeaderColumn,
} from './column-mapping.js';
import { isBlankRow, type SheetRow } from './sheet-row.js';

export interface Header {
  rowNumber: number;
  columns: HeaderColumn[];
  /** Names this form of heading line: corrections are remembered under it. */
  key: string;
}

const LINES_SCANNED = 10;
const FIELDS_NEEDED = 3;
/** A guess alone makes no heading line: the cells of a case hold such words too. */
const SURE_NEEDED = 2;
const LONGEST_HEADING_CELL = 60;

/** The row as a heading line, with what an officer has set right for this form. */
export function headerAt(row: SheetRow, { fields = {} }: CorrectedMapping = {}): Header {
  const last = row.cells.findLastIndex((cell) => cell.trim() !== '');
  const headings = row.cells.slice(0, last + 1);
  const key = mappingKey(headings);
  return { rowNumber: row.number, key, columns: correctMapping(proposeMapping(headings), fields[key]) };
}

/** How many of our fields a header knows. */
export function knownFields(header: Header): number {
  return new Set(header.columns.map((column) => column.field).filter(Boolean)).size;
}

/** The row as a heading line if an officer has mapped this form or it looks like one: three known headings, no long cell. */
export function asHeader(row: SheetRow, mapping?: CorrectedMapping): Header | null {
  if (isBlankRow(row) || row.cells.some((cell) => cell.length > LONGEST_HEADING_CELL)) return null;
  const header = headerAt(row, mapping);
  if (mapping?.fields?.[header.key]) return header;
  const sure = header.columns.filter((column) => column.field !== null && column.sure).length;
  return sure >= SURE_NEEDED && knownFields(header) >= FIELDS_NEEDED ? header : null;
}

/** The heading line: of the first ten the one with most known headings, at least three; null when there is none. */
export function findHeader(rows: readonly SheetRow[], mapping: CorrectedMapping = {}): Header | null {
  const candidates = rows
    .filter((row) => !row.loose)
    .slice(0, LINES_SCANNED)
    .map((row) => asHeader(row, mapping))
    .filter((header) => header !== null);
  const best = Math.max(...candidates.map(knownFields));
  return candidates.find((header) => knownFields(header) === best) ?? null;
}
