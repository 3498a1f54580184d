import { tableHeadings } from '../../../platform/sheets/table-headings.js';
import type { PeopleColumn } from '../domain/judge-people.js';

/** A line without the account is no heading line: nothing says whom its rows are about. */
export const PEOPLE_HEADINGS = tableHeadings<PeopleColumn>(
  {
    name: /^(?:姓名|名字|name)$/i,
    username: /^(?:账号|帐号|用户名|登录名|account|username|user)$/i,
    unit: /^(?:单位|部门|所在单位|街道|unit)$/i,
    role: /^(?:角色|岗位|role)$/i,
    email: /^(?:邮箱|电子邮箱|邮件|e-?mail)$/i,
    phone: /^(?:电话|手机|联系电话|phone|telephone)$/i,
    title: /^(?:职务|title)$/i,
  },
  ['username'],
);
