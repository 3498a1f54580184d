import { parse } from 'csv-parse/sync';
import type { TableHeadings } from './table-headings.js';

/** One line of a table as it was written; a column that the table does not have is undefined. */
export interface TableLine<Column extends string> {
  line: number;
  cells: Partial<Record<Column, string>>;
}

/** Cells copied from a spreadsheet (tabs) or a CSV; without a heading line, of `fewest` columns at least in their order. Null: no table. */
export function readTable<Column extends string>(
  text: string,
  { columns, placesIn, isHeading }: TableHeadings<Column>,
  fewest: number,
): TableLine<Column>[] | null {
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
  if (!hasHeading && (heading.some((at) => at >= 0) || first.length < fewest)) return null;
  const places = hasHeading ? heading : columns.map((_, at) => at);
  return records
    .slice(hasHeading ? 1 : 0)
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(
        columns.flatMap((column, at) => {
          const value = record[places[at] ?? -1];
          return value === undefined ? [] : [[column, value]];
        }),
      ) as Partial<Record<Column, string>>,
    }));
}

function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/).find((one) => one.trim() !== '') ?? '';
  return ['\t', ',', ';', '，'].find((mark) => line.includes(mark)) ?? ',';
}
