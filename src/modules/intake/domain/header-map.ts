import { HEADER_SYNONYMS, type FieldName } from './header-synonyms.js';
import type { SheetRow } from './sheet-row.js';
import { halfWidth, wordKey } from './text.js';

export interface HeaderColumn {
  /** Position in the row, from 0. */
  index: number;
  /** The heading as printed, without line breaks; `第5列` where there is none. */
  header: string;
  /** Null for a column we keep without understanding it. */
  field: FieldName | null;
}

export interface Header {
  rowNumber: number;
  columns: HeaderColumn[];
}

const FIELD_OF = new Map<string, FieldName>();
for (const [field, words] of Object.entries(HEADER_SYNONYMS)) {
  for (const word of words) FIELD_OF.set(wordKey(word), field as FieldName);
}

/** Fields that a form may spread over several columns, as city and county, or handling and rectification. */
const SPREAD: ReadonlySet<FieldName> = new Set(['area', 'handling']);
const LINES_SCANNED = 10;
const FIELDS_NEEDED = 3;
const LONGEST_HEADING = 200;

/** The field a heading stands for: the whole text first, then what is outside brackets, then what is inside. */
export function fieldOf(heading: string): FieldName | null {
  const text = halfWidth(heading.slice(0, LONGEST_HEADING));
  const outside = text.replace(/[([【].*?[)\]】]/gs, '');
  const inside = /[([【](.*?)[)\]】]/s.exec(text)?.[1] ?? '';
  const keys = [text, outside, inside].map(wordKey);
  return keys.map((key) => FIELD_OF.get(key)).find(Boolean) ?? null;
}

export function columnName(index: number): string {
  return `第${index + 1}列`;
}

function columnsOf(cells: string[]): HeaderColumn[] {
  const seen = new Map<string, number>();
  const taken = new Set<FieldName>();
  return cells.map((cell, index) => {
    const text = cell.replace(/\s+/g, '') || columnName(index);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    if (times > 1) return { index, header: `${text} (${times})`, field: null };
    const field = fieldOf(cell);
    const free = field && (SPREAD.has(field) || !taken.has(field));
    if (free) taken.add(field);
    return { index, header: text, field: free ? field : null };
  });
}

/** How many of our fields a header knows. */
export function knownFields(header: Header): number {
  return new Set(header.columns.map((column) => column.field).filter(Boolean)).size;
}

/** The heading line: of the first ten the one with most known headings, at least three; null when there is none. */
export function findHeader(rows: readonly SheetRow[]): Header | null {
  const candidates = rows
    .filter((row) => row.number <= LINES_SCANNED)
    .map((row) => ({ rowNumber: row.number, columns: columnsOf(trimEnd(row.cells)) }))
    .filter((header) => knownFields(header) >= FIELDS_NEEDED);
  const best = Math.max(...candidates.map(knownFields));
  return candidates.find((header) => knownFields(header) === best) ?? null;
}

function trimEnd(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}
