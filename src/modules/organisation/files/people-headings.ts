import type { SheetRow } from '../../../kernel/sheet.js';
import { PEOPLE_COLUMNS, type PeopleColumn } from '../domain/judge-people.js';

const HEADINGS: Record<PeopleColumn, RegExp> = {
  name: /^(?:姓名|名字|name)$/i,
  username: /^(?:账号|帐号|用户名|登录名|account|username|user)$/i,
  unit: /^(?:单位|部门|所在单位|街道|unit)$/i,
  role: /^(?:角色|岗位|role)$/i,
  email: /^(?:邮箱|电子邮箱|邮件|e-?mail)$/i,
  phone: /^(?:电话|手机|联系电话|phone|telephone)$/i,
  title: /^(?:职务|title)$/i,
};
/** A title and a line about the date stand above the headings of many tables. */
const LINES_SCANNED = 10;

/** Where each column of a table of people stands in this line; -1 where it does not. */
export const placesIn = (cells: readonly string[]): number[] =>
  PEOPLE_COLUMNS.map((column) => cells.findIndex((cell) => HEADINGS[column].test(cell.trim())));

/** A line without the account is no heading line: nothing says whom its rows are about. */
export const isHeading = (cells: readonly string[]): boolean =>
  placesIn(cells)[PEOPLE_COLUMNS.indexOf('username')]! >= 0;

export const headingRow = (rows: readonly SheetRow[]): SheetRow | null =>
  rows.slice(0, LINES_SCANNED).find(({ cells }) => isHeading(cells)) ?? null;

export const countHeadings = (rows: readonly SheetRow[]): number =>
  placesIn(headingRow(rows)?.cells ?? []).filter((at) => at >= 0).length;
