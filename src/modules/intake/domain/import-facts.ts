import type { Verdict } from '../../cases/domain/index.js';
import type { NamedUnit } from './find-streets.js';
import type { FieldName } from './header-synonyms.js';
import type { ParsedRow } from './parsed-row.js';
import type { PollutionType } from './row-values.js';

/** How much of a cell the ledger's columns take, in characters. */
export const LONGEST = {
  acceptanceNo: 100,
  area: 200,
  place: 200,
  batchLabel: 60,
  pollutionTypes: 60,
} as const;
export type ShortField = keyof typeof LONGEST & FieldName;

/** What a row would put into the ledger: free of telephone and identity numbers, and no longer than its columns. */
export interface ImportFacts {
  content: string;
  area: string;
  place: string;
  batchLabel: string | null;
  pollutionTypes: PollutionType[];
  finding: string;
  verdict: Verdict | null;
  closureGoal: string;
  handling: string;
  accountability: string;
  title: string;
}

/** The first `limit` characters; a character is never cut in two. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : [...text].slice(0, limit).join('');
}

/** The facts of a row; `clean` takes personal data out of a text. */
export function importFacts<U extends NamedUnit>(
  row: ParsedRow<U>,
  clean: (text: string) => string,
): ImportFacts {
  return {
    content: clean(row.content),
    area: shorten(clean(row.area), LONGEST.area),
    place: shorten(clean(row.place), LONGEST.place),
    batchLabel: row.batchLabel ? shorten(clean(row.batchLabel).trim(), LONGEST.batchLabel) : null,
    pollutionTypes: row.pollutionTypes.map(({ medium, label }) => ({
      medium,
      label: shorten(clean(label), LONGEST.pollutionTypes),
    })),
    finding: clean(row.finding),
    verdict: row.verdict,
    closureGoal: clean(row.closureGoal),
    handling: clean(row.handling),
    accountability: clean(row.accountability),
    title: clean(row.title) || row.number.normalized || `第${row.rowNumber}行`,
  };
}

/** The fields of a row that say more than the ledger can take. */
export function tooLong<U extends NamedUnit>(row: ParsedRow<U>): ShortField[] {
  const texts: Record<ShortField, readonly string[]> = {
    acceptanceNo: [row.number.raw.trim(), row.number.normalized],
    area: [row.area],
    place: [row.place],
    batchLabel: [row.batchLabel ?? ''],
    pollutionTypes: row.pollutionTypes.map(({ label }) => label),
  };
  return (Object.keys(texts) as ShortField[]).filter((field) =>
    texts[field].some((text) => [...text].length > LONGEST[field]),
  );
}
