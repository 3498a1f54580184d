import type { Command } from 'commander';
import { ReadKeyStatus, RotateKeys } from '../../modules/keys/index.js';
import { act, examples } from '../act.js';
import { EXIT } from '../exit-codes.js';
import { rotationLines, statusLines } from '../key-words.js';

/** `keys status` and `keys rotate`: ADR 46. */
export function addKeysCommands(program: Command): void {
  const keys = program
    .command('keys')
    .description('the keys that complainants and other secrets are sealed with');
  addStatus(keys);
  addRotate(keys);
}

function addStatus(keys: Command): void {
  const status = keys
    .command('status')
    .description(
      'how much is sealed with which key, and which may be taken away; exit code 1 when one is missing',
    );
  act(status, async ({ get, out }) => {
    const found = await get(ReadKeyStatus).run();
    out.result(found, statusLines(found, out.language));
    return found.keys.some(({ role }) => role === 'missing') ? EXIT.refused : EXIT.done;
  });
  examples(status, 'keys status', 'keys status --json');
}

function addRotate(keys: Command): void {
  const rotate = keys
    .command('rotate')
    .description(
      'seal everything anew with the current key, while Duban runs; one that was cut off is started again. Exit code 1 when something is left',
    );
  act(rotate, async ({ actor, get, out }) => {
    const done = await get(RotateKeys).run(actor, ({ table, column, resealed }) => {
      if (!out.json) out.say({ zh: `${table}.${column} ${resealed}`, en: `${table}.${column} ${resealed}` });
    });
    out.result(done, rotationLines(done, out.language));
    return done.left + done.unopened.length > 0 ? EXIT.refused : EXIT.done;
  });
  examples(rotate, 'keys rotate', 'keys rotate --json');
}
