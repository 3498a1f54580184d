import { Option, type Command } from 'commander';
import {
  AddUnit,
  Directory,
  UNIT_KINDS,
  type UnitKind,
  type UnitRow,
} from '../../modules/organisation/index.js';
import { act, examples } from '../act.js';
import { findUnit } from '../find-unit.js';
import { table } from '../table.js';
import { wholeOption } from '../values.js';

interface AddOptions {
  name: string;
  kind: UnitKind;
  parent?: string;
  alias?: string[];
  email?: string;
  residents?: string;
}

const shown = ({ id, parentId, kind, name, aliases, dutyEmail, residents }: UnitRow) => ({
  id,
  parentId,
  kind,
  name,
  aliases,
  dutyEmail,
  residents,
});
const depthOf = ({ path }: UnitRow): number => path.split('/').length - 3;

/** `unit list` and `unit add`. */
export function addUnitCommands(program: Command): void {
  const unit = program.command('unit').description('the tree of units');
  const list = unit.command('list').description('all units, each under the one it belongs to');
  act(list, async ({ get, reads, out }) => {
    const units = (await get(Directory).units(reads)).toSorted((a, b) => a.path.localeCompare(b.path));
    const lines = units.map((one) => ['  '.repeat(depthOf(one)) + one.name, one.kind, one.dutyEmail ?? '']);
    out.result(units.map(shown), table(lines));
  });
  examples(list, 'unit list', 'unit list --json');

  const add = unit
    .command('add')
    .description('add a unit')
    .requiredOption('--name <name>', 'name')
    .addOption(new Option('--kind <kind>', 'what it is').choices(UNIT_KINDS).makeOptionMandatory())
    .option('--parent <unit>', 'name or id of the unit it belongs to')
    .option('--alias <name...>', 'other names under which a text may mention it')
    .option('--email <address>', 'duty mailbox 值班邮箱')
    .option('--residents <n>', 'number of residents');
  act<AddOptions>(add, async (session, { name, kind, parent, alias, email, residents }) => {
    const { get, actor, out } = session;
    const row = await get(AddUnit).run(actor, {
      name,
      kind,
      parentId: parent === undefined ? null : (await findUnit(session, parent)).id,
      aliases: alias ?? [],
      dutyEmail: email ?? null,
      residents: residents === undefined ? null : wholeOption('--residents', residents, 0),
    });
    out.result(shown(row), [`${row.name}  ${row.id}`]);
  });
  examples(
    add,
    'unit add --name 示例区 --kind district',
    'unit add --name 梧桐街道 --kind street --parent 示例区 --alias 梧桐街',
  );
}
