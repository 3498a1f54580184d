import {
  correctMapping,
  mappingKey,
  proposeMapping,
  type CorrectedMapping,
  type HeaderColumn,
} from './column-mapping.js';
import { withSecondLine } from './second-line.js';
import { isBlankRow, type SheetRow } from '../../../kernel/sheet.js';

export interface Header {
  rowNumber: number;
  /** The same as `rowNumber`, or the one below it where the heading takes two lines. */
  lastRow: number;
  columns: HeaderColumn[];
  /** Names this form of heading line: corrections are remembered under it. */
  key: string;
}

const LINES_SCANNED = 10;
const FIELDS_NEEDED = 3;
/** A guess alone makes no heading line: the cells of a case hold such words too. */
const SURE_NEEDED = 2;
const LONGEST_HEADING_CELL = 60;

/** The row as a heading line, with what an officer has set right for this form; `next` is the row below it. */
export function headerAt(
  row: SheetRow,
  next: SheetRow | undefined,
  { fields = {} }: CorrectedMapping = {},
): Header {
  const both = withSecondLine(row, next);
  const cells = both ?? row.cells;
  const headings = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  const key = mappingKey(headings);
  return {
    rowNumber: row.number,
    lastRow: both ? row.number + 1 : row.number,
    key,
    columns: correctMapping(proposeMapping(headings), fields[key]),
  };
}

/** How many of our fields a header knows. */
export function knownFields(header: Header): number {
  return new Set(header.columns.map((column) => column.field).filter(Boolean)).size;
}

/** The row as a heading line if an officer has mapped this form or it looks like one: three known headings, no long cell. */
export function asHeader(
  row: SheetRow,
  next: SheetRow | undefined,
  mapping?: CorrectedMapping,
): Header | null {
  if (isBlankRow(row) || row.loose) return null;
  if (row.cells.some((cell) => cell.length > LONGEST_HEADING_CELL)) return null;
  const header = headerAt(row, next, mapping);
  if (mapping?.fields?.[header.key]) return header;
  const sure = header.columns.filter((column) => column.field !== null && column.sure).length;
  return sure >= SURE_NEEDED && knownFields(header) >= FIELDS_NEEDED ? header : null;
}

/** The heading line: of the first ten the one with most known headings, at least three; null when there is none. */
export function findHeader(rows: readonly SheetRow[], mapping: CorrectedMapping = {}): Header | null {
  const lines = rows.filter((row) => !row.loose);
  const candidates = lines
    .slice(0, LINES_SCANNED)
    .map((row, at) => asHeader(row, lines[at + 1], mapping))
    .filter((header) => header !== null);
  const best = Math.max(...candidates.map(knownFields));
  return candidates.find((header) => knownFields(header) === best) ?? null;
}
