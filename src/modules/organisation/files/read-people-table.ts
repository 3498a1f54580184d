import { parse } from 'csv-parse/sync';
import { PEOPLE_COLUMNS, type PeopleLine } from '../domain/judge-people.js';
import { isHeading, placesIn } from './people-headings.js';

/** Name, account, unit, role. */
const FEWEST = 4;

/** Cells copied from a spreadsheet (tabs) or a CSV; without a heading line the columns stand in this order. Null: no table. */
export function readPeopleTable(text: string): PeopleLine[] | null {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      trim: true,
      info: true,
    }) as never;
  } catch {
    return null;
  }
  const first = records[0]?.record;
  if (!first) return null;
  const heading = placesIn(first);
  const hasHeading = isHeading(first);
  if (!hasHeading && (heading.some((at) => at >= 0) || first.length < FEWEST)) return null;
  const places = hasHeading ? heading : PEOPLE_COLUMNS.map((_, at) => at);
  return records
    .slice(hasHeading ? 1 : 0)
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(
        PEOPLE_COLUMNS.flatMap((column, at) => {
          const value = record[places[at] ?? -1];
          return value === undefined ? [] : [[column, value]];
        }),
      ),
    }));
}

function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/).find((one) => one.trim() !== '') ?? '';
  return ['\t', ',', ';', '，'].find((mark) => line.includes(mark)) ?? ',';
}
