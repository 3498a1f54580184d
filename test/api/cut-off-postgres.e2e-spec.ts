import type { Socket } from 'node:net';
import { newId } from '../../src/kernel/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { CaseRow } from '../../src/modules/cases/index.js';
import { PhraseRow } from '../../src/modules/phrases/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { until } from '../support/until.js';

interface Runner {
  databaseConnection: { connection: { stream: Socket } };
}

describe('a PostgreSQL whose answer to a COMMIT is lost', () => {
  let postgres: TestPostgres;
  let app: TestApp;
  beforeAll(async () => {
    postgres = await startPostgres();
    app = await startApp({ databaseUrl: await postgres.url('unheard') });
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await postgres?.stop();
  });

  it('may have kept it, and so the sentence says neither', async () => {
    let backend = 0;
    const text = '措施到位，材料齐全';
    const unheard = app.get(UnitOfWork).run(async (tx) => {
      const [{ pid }] = (await tx.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
      await tx.insert(PhraseRow, {
        id: newId(),
        kind: 'opinion',
        ownerId: null,
        text,
        createdAt: app.clock.now(),
      });
      backend = pid;
      process.kill(backend, 'SIGSTOP');
      const { stream } = (tx.queryRunner as unknown as Runner).databaseConnection.connection;
      setTimeout(() => stream.destroy(), 300);
    });
    const told = await unheard.catch((error: unknown) => error);
    process.kill(backend, 'SIGCONT');
    expect(told).toMatchObject({
      code: 'write.outcome_unknown',
      kind: 'unavailable',
      sentence: { zh: expect.stringContaining('可能已经存上，也可能没有') as string },
      details: { retryAfterSeconds: 5 },
    });
    // It reads the COMMIT that lay there before it sees that the wire is cut.
    await until('it was kept', () => app.reads.existsBy(PhraseRow, { text }));
  });
});

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
