import type { Wording } from '../../../kernel/errors.js';
import { unitNamed, type KnownUnit } from './named-unit.js';
import { changedFacts, type PersonFacts } from './person-facts.js';

export const PEOPLE_COLUMNS = ['name', 'username', 'unit', 'role', 'email', 'phone', 'title'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** One line of the table as it was written; a column that the table does not have is undefined. */
export interface PeopleLine {
  line: number;
  cells: Partial<Record<PeopleColumn, string>>;
}

export type KnownPerson = PersonFacts & { id: string; version: number; username: string; active: boolean };

/** What the table is judged against. */
export interface PeopleFacts {
  units: readonly KnownUnit[];
  people: readonly KnownPerson[];
  /** Every spelling of a role, in lower case. */
  roles: ReadonlyMap<string, string>;
}

export interface CellFault {
  column: PeopleColumn;
  wording: Wording;
}

export type PeopleVerdict = 'new' | 'changed' | 'unchanged' | 'refused';

export interface JudgedPerson {
  line: number;
  cells: PeopleLine['cells'];
  verdict: PeopleVerdict;
  username: string;
  known: KnownPerson | null;
  facts: PersonFacts;
  fields: (keyof PersonFacts)[];
  faults: CellFault[];
}

const ACCOUNT = /^[a-z][a-z0-9._-]{1,59}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^[\d+()\-–— ]{5,40}$/;
const LONGEST = { name: 60, title: 60, email: 200, phone: 40 } as const;

/** 试算: what each line would do. A blank cell leaves a fact as it is. */
export function judgePeople(lines: readonly PeopleLine[], facts: PeopleFacts): JudgedPerson[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const judged = judgeLine(line, facts);
    if (judged.username && seen.has(judged.username))
      refuse(judged, 'username', '这个账号在表里出现了两次。', 'This account stands in the table twice.');
    seen.add(judged.username);
    return judged;
  });
}

/** Adds a fault that only the database knows. */
export function refuse(judged: JudgedPerson, column: PeopleColumn, zh: string, en: string): void {
  judged.faults.push({ column, wording: { zh, en } });
  judged.verdict = 'refused';
}

function judgeLine({ line, cells }: PeopleLine, { units, people, roles }: PeopleFacts): JudgedPerson {
  const cell = (column: PeopleColumn): string => (cells[column] ?? '').trim();
  const username = cell('username').toLowerCase();
  const known = people.find((one) => one.username === username) ?? null;
  const unit = unitNamed(cell('unit'), units);
  const role = roles.get(cell('role').toLowerCase()) ?? null;
  const facts: PersonFacts = {
    name: cell('name') || (known?.name ?? ''),
    title: cell('title') || (known?.title ?? null),
    role: role ?? known?.role ?? '',
    unitId: unit.id ?? known?.unitId ?? '',
    email: cell('email') || (known?.email ?? null),
    phone: cell('phone') || (known?.phone ?? null),
  };
  const fields = known ? changedFacts(known, facts) : [];
  const verdict = !known ? 'new' : fields.length > 0 ? 'changed' : 'unchanged';
  const judged: JudgedPerson = { line, cells, verdict, username, known, facts, fields, faults: [] };
  if (!username) refuse(judged, 'username', '缺账号。', 'The account is missing.');
  else if (!ACCOUNT.test(username))
    refuse(
      judged,
      'username',
      '账号以字母开头，只用字母、数字、点和横线，至少两个字符。',
      'An account begins with a letter and has letters, digits, dots and dashes, two at least.',
    );
  if (!facts.name) refuse(judged, 'name', '缺姓名。', 'The name is missing.');
  if (cell('unit') || !known) {
    if (!cell('unit')) refuse(judged, 'unit', '缺单位。', 'The unit is missing.');
    else if (unit.count === 0)
      refuse(judged, 'unit', '没有这个在用的单位，请照左边的名称写。', 'There is no such unit in use.');
    else if (unit.count > 1)
      refuse(
        judged,
        'unit',
        '有几个单位叫这个名称，请写成“上级/单位”。',
        'Several units have this name; write “above/unit”.',
      );
  }
  if (!cell('role') && !known) refuse(judged, 'role', '缺角色。', 'The role is missing.');
  else if (cell('role') && !role)
    refuse(
      judged,
      'role',
      '没有这个角色，请照页面上的角色写。',
      'There is no such role; write it as the page does.',
    );
  const kind = units.find(({ id }) => id === facts.unitId)?.kind;
  if (facts.role === 'community-worker' && kind !== undefined && kind !== 'community')
    refuse(judged, 'unit', '“社区网格员”只能设在社区。', 'A community worker belongs to a community.');
  if (cell('email') && !EMAIL.test(cell('email')))
    refuse(judged, 'email', '邮箱格式不对。', 'This is no mail address.');
  if (cell('phone') && !PHONE.test(cell('phone')))
    refuse(judged, 'phone', '电话格式不对。', 'This is no telephone number.');
  for (const column of Object.keys(LONGEST) as (keyof typeof LONGEST)[])
    if (cell(column).length > LONGEST[column]) refuse(judged, column, '太长了。', 'This is too long.');
  if (known && !known.active)
    refuse(
      judged,
      'username',
      '这个账号已停用，请先在页面上启用。',
      'This account is switched off; switch it on first.',
    );
  return judged;
}
