import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '../../src/kernel/instant.js';
import type { CaseRow } from '../../src/modules/cases/index.js';
import { MailRow } from '../../src/modules/notices/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { freePort } from '../support/free-port.js';
import { given, type District } from '../support/given.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { runDoor, startDoor, type RunningDoor } from '../support/processes.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { until } from '../support/until.js';

let postgres: TestPostgres;
let redis: TestRedis;
let smtp: TestSmtp;
let setUp: TestApp;
let district: District;
let make: ReturnType<typeof given>;
let dataDir: string;
let env: Record<string, string>;
let web: RunningDoor;
let worker: RunningDoor;
let officer: Client;

const startWorker = (): Promise<RunningDoor> => startDoor('worker', { env, ready: /worker ready/ });

beforeAll(async () => {
  [postgres, redis, smtp] = await Promise.all([startPostgres(), startRedis(), startSmtp()]);
  dataDir = mkdtempSync(join(tmpdir(), 'duban-test-servers-'));
  const port = await freePort();
  env = {
    DATABASE_URL: await postgres.url('servers'),
    REDIS_URL: redis.url,
    SMTP_URL: smtp.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    SECRET_KEY: 'ab'.repeat(32),
    DEMO: 'false',
  };
  // Another process fills the same database; a case of its own was handed over in May, so it is late by the real clock.
  setUp = await startApp({ databaseUrl: env.DATABASE_URL, env: { SECRET_KEY: env.SECRET_KEY } });
  make = given(setUp);
  district = await make.district();
  await make.dispatched(district, { title: '五月交办的一件' });
  await setUp.drain();
  setUp.clock.set(instant(Date.now()));
  const url = `http://127.0.0.1:${port}`;
  web = await startDoor('main', { env, ready: `${url}/readyz` });
  worker = await startWorker();
  officer = await Client.as({ url }, 'zhoumin');
});

afterAll(async () => {
  await Promise.all([worker?.stop(), web?.stop()]);
  await setUp?.stop();
  await Promise.all([smtp?.stop(), redis?.stop(), postgres?.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
});

async function dispatch({ id, version }: CaseRow): Promise<void> {
  const answer = await officer.post('/api/dispatches', { items: [{ caseId: id, version }] });
  expect(answer.status).toBeLessThan(300);
}

const arrived = (title: string): string[] =>
  smtp.mails.filter(({ text }) => text?.includes(title)).flatMap(({ deliveredTo }) => deliveredTo);

const stateOf = async (title: string): Promise<string | undefined> =>
  (await setUp.reads.find(MailRow)).find(
    ({ text, rule }) => rule === 'case.dispatched' && text.includes(title),
  )?.state;

/** Runs a command of the operator in a process of its own and reads its JSON. */
async function cli<T>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await runDoor('cli', { env, args: [...args, '--json'] });
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

it('carries a dispatch from the browser to the mailbox, once', async () => {
  await dispatch(await make.registered(district, { title: '平湖路烧烤油烟' }));
  await until('the mail arrives', () => arrived('平湖路烧烤油烟').length > 0, 60_000);
  await until('it is booked as sent', async () => (await stateOf('平湖路烧烤油烟')) === 'sent');
  expect(arrived('平湖路烧烤油烟')).toEqual(['liuchang@duban.example']);
});

it('loses nothing and doubles nothing when the worker is killed between two tries', async () => {
  smtp.failNext(1);
  await dispatch(await make.registered(district, { title: '竹园路工地扬尘' }));
  await until(
    'the first try is refused',
    async () => {
      const mails = await setUp.reads.find(MailRow);
      return mails.some(
        ({ state, tries, text }) => state === 'waiting' && tries === 1 && text.includes('竹园路'),
      );
    },
    60_000,
  );
  expect(await worker.stop('SIGKILL')).toBe('SIGKILL');
  expect(arrived('竹园路工地扬尘')).toEqual([]);
  worker = await startWorker();
  await until('the mail arrives', () => arrived('竹园路工地扬尘').length > 0, 60_000);
  await until('it is booked as sent', async () => (await stateOf('竹园路工地扬尘')) === 'sent');
  expect(arrived('竹园路工地扬尘')).toEqual(['liuchang@duban.example']);
});

it('sends what was promised while no worker ran', async () => {
  await worker.stop('SIGKILL');
  await dispatch(await make.registered(district, { title: '河滨路垃圾堆放' }));
  worker = await startWorker();
  await until('the mail arrives', () => arrived('河滨路垃圾堆放').length > 0, 60_000);
  await until('it is booked as sent', async () => (await stateOf('河滨路垃圾堆放')) === 'sent');
  expect(arrived('河滨路垃圾堆放')).toEqual(['liuchang@duban.example']);
});

it('sends the digest of the week that ended once, however often it is asked for', async () => {
  const digests = (): string[] =>
    smtp.mails
      .filter(({ subject }) => subject?.startsWith('【督办周报】'))
      .flatMap((mail) => mail.deliveredTo);
  await cli('digest');
  expect(await cli('digest')).toMatchObject({ frozen: 0, letters: 0 });
  await until('all six arrive', () => digests().length >= 6);
  expect(digests().toSorted()).toEqual(
    ['chenli', 'fengqi', 'guanli', 'hanlei', 'wuling', 'zhoumin'].map((name) => `${name}@duban.example`),
  );
  expect(arrived('五月交办的一件').length).toBeGreaterThan(0);
});
