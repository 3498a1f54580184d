import { SYSTEM } from '../../src/modules/access/index.js';
import { History, VerifyHistory, type HistoryNote } from '../../src/modules/history/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from './app.js';

const GUARDED = ['history_entry', 'history_checkpoint', 'history_checkpoint_head'];
const TABLES = [...GUARDED, 'history_head'];

/** The history as one who has the database sees it: writes beside the product, and puts things back. */
export function ledger(test: TestApp) {
  const uow = test.get(UnitOfWork);
  const run = (sql: string, values: unknown[] = []): Promise<unknown> =>
    uow.run((tx) => tx.query(sql, values));
  return {
    run,

    verify: (...options: Parameters<VerifyHistory['run']>) => test.get(VerifyHistory).run(...options),

    append: (entry: HistoryNote): Promise<void> =>
      uow.run((tx) => test.get(History).append(tx, SYSTEM, entry, test.clock.now())),

    /** What the owner of a database can always do. */
    async dropGuards(): Promise<void> {
      for (const table of GUARDED)
        for (const name of ['update', 'delete'])
          await run(`DROP TRIGGER ${table}_no_${name}${uow.isPostgres ? ` ON ${table}` : ''}`);
    },

    async keep(): Promise<void> {
      for (const table of TABLES) await run(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
    },

    async putBack(): Promise<void> {
      for (const table of TABLES) {
        await run(`DELETE FROM ${table}`);
        await run(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
      }
    },
  };
}
