import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { CaseRow } from '../../src/modules/cases/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { until } from '../support/until.js';

describe('a PostgreSQL that breaks the connection between two statements of a transaction', () => {
  let postgres: TestPostgres;
  let app: TestApp;
  beforeAll(async () => {
    postgres = await startPostgres();
    app = await startApp({ databaseUrl: await postgres.url('cut_off') });
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await postgres?.stop();
  });

  it.each([
    ['a plain statement', 'query'],
    ['an entity', 'find'],
  ] as const)('is told as a lost connection to who asks next for %s', async (_what, how) => {
    const cut = app.get(UnitOfWork).run(async (tx) => {
      const [{ pid }] = (await tx.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
      await app.reads.query('SELECT pg_terminate_backend($1)', [pid]);
      await until('the connection is known to be gone', () => tx.queryRunner!.isReleased);
      if (how === 'query') await tx.query('SELECT 1');
      else await tx.find(CaseRow);
    });
    // 08006 is what a caller is told to come back for.
    await expect(cut).rejects.toMatchObject({ code: '08006' });
    expect(await app.get(UnitOfWork).run((tx) => tx.count(CaseRow))).toBe(0);
  });
});
