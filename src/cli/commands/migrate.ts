import type { Command } from 'commander';
import { schema } from '../../app/schema.js';
import { writerOf } from '../../platform/database/data-source.js';
import { cliConfig, examples, outputOf } from '../act.js';

/** `migrate`: brings the schema up to date and does nothing else. */
export function addMigrateCommand(program: Command): void {
  const command = program
    .command('migrate')
    .description('bring the database schema up to date (every start does so too)');
  command.action(async () => {
    const writer = await writerOf(cliConfig(), schema).initialize();
    try {
      const ran = (await writer.runMigrations({ transaction: 'each' })).map(({ name }) => name);
      const out = outputOf(command);
      const nothing = { zh: '已是最新', en: 'up to date already' };
      out.result({ migrations: ran }, ran.length > 0 ? ran : [out.word(nothing)]);
    } finally {
      await writer.destroy();
    }
  });
  examples(command, 'migrate');
}
