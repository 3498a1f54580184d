import type { Command } from 'commander';
import { loadDemo } from '../../app/demo/load-demo.js';
import { PEOPLE } from '../../app/demo/people.js';
import { cliConfig, examples, outputOf } from '../act.js';
import { NotEmptyError } from '../cli-errors.js';
import { table } from '../table.js';

/** `demo`: the fictional district, into an empty database only. */
export function addDemoCommand(program: Command): void {
  const demo = program
    .command('demo')
    .description('load the fictional demo district into an empty database and print its logins');
  demo.action(async () => {
    const logins = await loadDemo(cliConfig());
    if (!logins) throw new NotEmptyError();
    const rows = PEOPLE.map(({ username, name, role, unit }) => ({
      username,
      password: logins.get(username)!,
      name,
      role,
      unit,
    }));
    outputOf(demo).result(rows, table(rows.map((row) => Object.values(row))));
  });
  examples(demo, 'demo', 'demo --json');
}
