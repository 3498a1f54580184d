import { columnName } from './column-mapping.js';
import { fieldWords } from './field-words.js';
import type { Header } from './header-map.js';
import { PROBLEM_HEADING } from './header-synonyms.js';
import { finding, type RowFinding } from './row-finding.js';

const OURS: readonly string[] = Object.values(PROBLEM_HEADING).map((heading) => heading.replace(/\s+/g, ''));

/** What an officer should know about the columns: those nobody understands, and those that were only guessed. */
export function columnFindings(headers: readonly Header[]): RowFinding[] {
  const columns = headers.flatMap((header) => header.columns);
  const unknown = columns.filter(
    ({ field, header, index }) => field === null && header !== columnName(index) && !OURS.includes(header),
  );
  const guessed = columns.filter(({ field, sure }) => field !== null && !sure);
  const told: RowFinding[] = [];
  if (unknown.length > 0) told.push(finding('columns.unknown', FILE, { columns: names(unknown) }));
  for (const { header, field } of unique(guessed)) {
    const { zh, en } = fieldWords(field!);
    told.push(finding('column.guessed', { ...FILE, column: header, field: field! }, { header, zh, en }));
  }
  return told;
}

const FILE = { rowNumber: 0 };

function unique<T extends { header: string }>(columns: readonly T[]): T[] {
  return [...new Map(columns.map((column) => [column.header, column])).values()];
}

function names(columns: readonly { header: string }[]): string {
  return unique(columns)
    .map(({ header }) => header)
    .join('、');
}
