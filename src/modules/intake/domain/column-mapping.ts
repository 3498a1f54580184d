import type { FieldName } from './header-synonyms.js';
import { fieldOf, guessField } from './heading-field.js';
import { wordKey } from './text.js';

export interface HeaderColumn {
  /** Position in the row, from 0. */
  index: number;
  /** The heading as printed, without line breaks; `第5列` where there is none. */
  header: string;
  /** Null for a column we keep without understanding it. */
  field: FieldName | null;
  /** False where the heading only resembles one we know: somebody should look. */
  sure: boolean;
}

/** The field of each column by its position, as an officer has set it; a position left out stays as proposed. */
export type ColumnFields = Readonly<Record<number, FieldName | null>>;

/** What an officer has set right about a file. */
export interface CorrectedMapping {
  /** The row number of the heading line; without it the line is looked for. */
  headerRow?: number;
  /** By `mappingKey` of the heading line, so that it can be remembered for the next file of the same form. */
  fields?: Readonly<Record<string, ColumnFields>>;
  /** Names of sheets that are not to be read. */
  leaveOut?: readonly string[];
}

/** Fields that a form may spread over several columns, as city and county, handling and rectification, name and post. */
const SPREAD: ReadonlySet<FieldName> = new Set(['area', 'handling', 'caseOfficer']);

export function columnName(index: number): string {
  return `第${index + 1}列`;
}

/** What each column of a heading line seems to be. A field is given once, first to the headings that are sure. */
export function proposeMapping(headers: readonly string[]): HeaderColumn[] {
  const named = nameColumns(headers);
  const taken = new Set<FieldName>();
  const give = (field: FieldName | null): FieldName | null => {
    if (!field || (taken.has(field) && !SPREAD.has(field))) return null;
    taken.add(field);
    return field;
  };
  const sure = named.map(({ again }, at) => (again ? null : give(fieldOf(headers[at]!))));
  return named.map(({ header, again }, index) => {
    const field = sure[index] ?? null;
    const guess = field || again ? null : guessField(headers[index]!);
    const guessed = guess && !taken.has(guess) ? give(guess) : null;
    return { index, header, field: field ?? guessed, sure: guessed === null };
  });
}

/** Headings without white space; a second one with the same text gets a number. */
function nameColumns(headers: readonly string[]): { header: string; again: boolean }[] {
  const seen = new Map<string, number>();
  return headers.map((heading, index) => {
    const text = heading.replace(/\s+/g, '') || columnName(index);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times > 1 ? { header: `${text} (${times})`, again: true } : { header: text, again: false };
  });
}

/** The mapping with what the officer has set; a field he gives several times is read from all its columns. */
export function correctMapping(columns: readonly HeaderColumn[], fields: ColumnFields = {}): HeaderColumn[] {
  return columns.map((column) => {
    const set = fields[column.index];
    return set === undefined ? column : { ...column, field: set, sure: true };
  });
}

/** A short name of a heading line, the same for every spelling of the same form: 20 characters at most. */
export function mappingKey(headers: readonly string[]): string {
  const last = headers.findLastIndex((heading) => heading.trim() !== '');
  const words = headers.slice(0, last + 1).map(wordKey);
  return `${words.length}-${fingerprint(words.join('|'))}`;
}

/** 53 bits are plenty to tell the forms of one campaign apart (cyrb53; nothing secret hangs on it). */
function fingerprint(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
