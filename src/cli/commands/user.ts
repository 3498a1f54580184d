import { Option, type Command } from 'commander';
import { Accounts, firstPassword, ROLE_WORDS, ROLES, type Role } from '../../modules/access/index.js';
import {
  AddUser,
  Directory,
  ListUsers,
  ResetPassword,
  type UserRow,
} from '../../modules/organisation/index.js';
import { act, examples } from '../act.js';
import { UnknownUserError } from '../cli-errors.js';
import { findUnit } from '../find-unit.js';

import { table } from '../table.js';

interface AddOptions {
  username: string;
  name: string;
  role: Role;
  unit: string;
  email?: string;
}

const shown = ({ id, username, name, role, unitId, email }: UserRow, unitName: string) => ({
  id,
  username,
  name,
  role,
  unitId,
  unitName,
  email,
});
const HANDED_OVER = {
  zh: '首次登录时须改密码。这个密码只显示这一次。',
  en: 'It must be changed at the first sign-in and is shown only once.',
};

/** `user list`, `user add` and `user reset-password`. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('people who sign in');
  addList(user);
  addAdd(user);
  addReset(user);
}

function addList(user: Command): void {
  const list = user.command('list').description('everybody who can sign in');
  act(list, async ({ get, reads, actor, out }) => {
    const users = await get(ListUsers).run(actor);
    const names = new Map((await get(Directory).units(reads)).map((unit) => [unit.id, unit.name]));
    const rows = users.map((one) => shown(one, names.get(one.unitId) ?? ''));
    const line = (one: (typeof rows)[number]): string[] => [
      one.username,
      one.name,
      out.word(ROLE_WORDS[one.role]),
      one.unitName,
      one.email ?? '',
    ];
    out.result(rows, table(rows.map(line)));
  });
  examples(list, 'user list', 'user list --as guanli --json');
}

function addAdd(user: Command): void {
  const add = user
    .command('add')
    .description('add a person and print a random first password')
    .requiredOption('--username <username>', 'account to sign in with')
    .requiredOption('--name <name>', 'name as shown')
    .addOption(new Option('--role <role>', 'what the person may do').choices(ROLES).makeOptionMandatory())
    .requiredOption('--unit <unit>', 'name or id of the unit')
    .option('--email <address>', 'where mails go');
  act<AddOptions>(add, async (session, { unit: text, email = null, ...given }) => {
    const { get, actor, out } = session;
    const unit = await findUnit(session, text);
    const password = firstPassword(given.username);
    const row = await get(AddUser).run(actor, { ...given, email, unitId: unit.id, password });
    out.result({ ...shown(row, unit.name), password }, [`${row.username}  ${password}`]);
    out.say(HANDED_OVER);
  });
  examples(add, 'user add --username zhoumin --name 周敏 --role intake-officer --unit 示例区生态环境局');
}

function addReset(user: Command): void {
  const reset = user
    .command('reset-password')
    .description('give a person a new random password and sign them out everywhere')
    .argument('<username>', 'the account');
  act(reset, async ({ get, reads, actor, out }, _, username) => {
    const account = await get(Accounts).byUsername(reads, username!);
    if (!account) throw new UnknownUserError({ username });
    const password = firstPassword(account.username);
    await get(ResetPassword).run(actor, account.actor.userId, password);
    out.result({ username: account.username, password }, [`${account.username}  ${password}`]);
    out.say(HANDED_OVER);
  });
  examples(reset, 'user reset-password zhoumin');
}
