import { parse } from 'csv-parse/sync';
import type { PeopleColumn, PeopleLine } from '../domain/judge-people.js';

const HEADINGS: Record<PeopleColumn, RegExp> = {
  name: /^(?:姓名|名字|name)$/i,
  username: /^(?:账号|帐号|用户名|登录名|account|username|user)$/i,
  unit: /^(?:单位|部门|所在单位|街道|unit)$/i,
  role: /^(?:角色|岗位|role)$/i,
  email: /^(?:邮箱|电子邮箱|邮件|e-?mail)$/i,
  phone: /^(?:电话|手机|联系电话|phone|telephone)$/i,
  title: /^(?:职务|title)$/i,
};
/** Name, account, unit, role. */
const FEWEST = 4;
const COLUMNS = Object.keys(HEADINGS) as PeopleColumn[];

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
  const heading = COLUMNS.map((column) => first.findIndex((cell) => HEADINGS[column].test(cell)));
  const hasHeading = heading[COLUMNS.indexOf('username')]! >= 0;
  if (!hasHeading && (heading.some((at) => at >= 0) || first.length < FEWEST)) return null;
  const places = hasHeading ? heading : COLUMNS.map((_, at) => at);
  return records
    .slice(hasHeading ? 1 : 0)
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(
        COLUMNS.flatMap((column, at) => {
          const value = record[places[at] ?? -1];
          return value === undefined ? [] : [[column, value]];
        }),
      ),
    }));
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  return ['\t', ',', ';', '，'].find((mark) => line.includes(mark)) ?? ',';
}
