import { parse } from 'csv-parse/sync';
import { isDay } from '../../../kernel/day.js';
import type { FileDay } from '../domain/judge-days.js';
import { kindOfWord } from './kind-words.js';

const HEADINGS = {
  day: /^(?:day|date|日期|日子)$/i,
  kind: /^(?:kind|type|类型|类别|休班|状态)$/i,
  name: /^(?:name|名称|节日|节假日|说明)$/i,
  source: /^(?:source|来源|依据|文号|通知)$/i,
};
type Column = keyof typeof HEADINGS;

/** Lines of a CSV: day, kind, name and, if the file has it, source; with a heading line or in this order. */
export function readCsv(text: string): FileDay[] {
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    trim: true,
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const [first] = records;
  const columns = first && columnsOf(first.record);
  const body = columns ? records.slice(1) : records;
  const places = columns ?? { day: 0, kind: 1, name: 2, source: 3 };
  return body.map(({ record, info }): FileDay => {
    const cell = (column: Column): string => record[places[column] ?? -1] ?? '';
    return {
      line: info.lines,
      text: record.join(','),
      day: dayOfCell(cell('day')),
      kind: kindOfWord(cell('kind')),
      name: cell('name'),
      source: cell('source'),
    };
  });
}

function columnsOf(cells: readonly string[]): Record<Column, number> | null {
  const at = (column: Column): number => cells.findIndex((cell) => HEADINGS[column].test(cell.trim()));
  const found = { day: at('day'), kind: at('kind'), name: at('name'), source: at('source') };
  return found.day >= 0 && found.kind >= 0 ? found : null;
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  return [',', '\t', ';', '，'].find((mark) => line.includes(mark)) ?? ',';
}

/** 2027-02-06, 2027/2/6, 2027.2.6, 20270206, 2027年2月6日. */
function dayOfCell(text: string): string | null {
  const found =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const [, year, month, day] = found;
  const written = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}
