import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { instant } from '../../src/kernel/instant.js';
import type { CaseRow } from '../../src/modules/cases/index.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { freePort } from '../support/free-port.js';
import { given } from '../support/given.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { startDoor, type RunningDoor } from '../support/processes.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { until } from '../support/until.js';

interface Told {
  id: string;
  state: string;
  failure: string | null;
}

/** Who waits for the locked table. */
const WAITING = `SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'case_pollution_type'::regclass`;

/** Longer than the lease of a worker that is not heard of any more, and the start of the next one. */
const NOTICED_MS = 90_000;

let postgres: TestPostgres;
let redis: TestRedis;
let setUp: TestApp;
let held: pg.Client;
let found: CaseRow;
let dataDir: string;
let env: Record<string, string>;
let web: RunningDoor;
let workers: RunningDoor[] = [];
let officer: Client;

/** Two, so that the two kinds of file are in the making at once. */
const startWorkers = async (): Promise<void> => {
  const one = (): Promise<RunningDoor> => startDoor('worker', { env, ready: /worker ready/ });
  workers = await Promise.all([one(), one()]);
};
const kill = async (): Promise<void> => {
  await Promise.all(workers.map((worker) => worker.stop('SIGKILL')));
  // The database would go on waiting for the lock in their place.
  await held.query(`SELECT pg_terminate_backend(pid) FROM (${WAITING}) AS w`);
};

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  dataDir = mkdtempSync(join(tmpdir(), 'duban-test-cut-off-'));
  const port = await freePort();
  env = {
    DATABASE_URL: await postgres.url('cutoff'),
    REDIS_URL: redis.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'error',
    SECRET_KEY: 'ab'.repeat(32),
    DEMO: 'false',
  };
  setUp = await startApp({ databaseUrl: env.DATABASE_URL, env: { SECRET_KEY: env.SECRET_KEY } });
  const make = given(setUp);
  found = await make.dispatched(await make.district());
  await setUp.drain();
  setUp.clock.set(instant(Date.now()));
  held = new pg.Client({ connectionString: env.DATABASE_URL });
  await held.connect();
  const url = `http://127.0.0.1:${port}`;
  web = await startDoor('main', { env, ready: `${url}/readyz` });
  await startWorkers();
  officer = await Client.as({ url }, 'zhoumin');
}, 120_000);

afterAll(async () => {
  await held?.end();
  await Promise.all([...workers, web].map((door) => door?.stop()));
  await setUp?.stop();
  await Promise.all([redis?.stop(), postgres?.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
});

it('a file whose worker is killed on every try is told as failed, and can be asked for again', async () => {
  const order = {
    exports: { layout: 'A', format: 'csv', query: {} },
    'case-files': { caseIds: [found.id], format: 'pdf' },
  };
  const kinds = ['exports', 'case-files'] as const;
  const ask = (kind: (typeof kinds)[number]) => officer.post<Told>(`/api/${kind}`, order[kind]);
  const of = async (kind: string, id: string): Promise<Told> =>
    (await officer.get<Told>(`/api/${kind}/${id}`)).body;

  // Whoever reads the kinds of pollution waits: both files are begun and neither gets further.
  await held.query('BEGIN');
  await held.query('LOCK TABLE case_pollution_type IN ACCESS EXCLUSIVE MODE');
  const asked = await Promise.all(
    kinds.map(async (kind) => ({ kind, id: (await ask(kind)).body.id, path: join(dataDir, kind) })),
  );
  const all = async (state: string): Promise<boolean> => {
    const told = await Promise.all(asked.map(({ kind, id }) => of(kind, id)));
    return told.every((one) => one.state === state);
  };
  await until('both are in the making', () => all('running'), 30_000);

  const offered = asked.map(({ id }) => id);
  const failed = async (): Promise<boolean> => {
    const rows = await setUp.reads.findBy(OutboxRow, { state: 'failed' });
    return offered.every((id) => rows.some(({ jobKey }) => jobKey.endsWith(id)));
  };
  while (!(await failed())) {
    await kill();
    await startWorkers();
    const taken = async (): Promise<boolean> =>
      (await failed()) || (await held.query(WAITING)).rows.length >= asked.length;
    await until('the next try is on', taken, NOTICED_MS);
  }

  await until('both are told as failed', () => all('failed'), 30_000);
  for (const { kind, id, path } of asked) {
    expect((await of(kind, id)).failure).toContain('没有留下文件');
    const isLeft = (): boolean => readdirSync(path).some((name) => name.startsWith(id));
    await until(`nothing of ${kind} is left`, () => !isLeft(), 30_000);
  }

  await held.query('ROLLBACK');
  for (const kind of kinds) {
    const { id } = (await ask(kind)).body;
    await until(`another ${kind} is done`, async () => (await of(kind, id)).state === 'done', 30_000);
  }
}, 400_000);
