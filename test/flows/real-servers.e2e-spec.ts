import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '../../src/kernel/instant.js';
import { CaseRow } from '../../src/modules/cases/index.js';
import { MailRow } from '../../src/modules/notices/index.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
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
  await leaveGhosts(redis.url);
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

/** What a version before this one kept in Redis: a schedule that has another name by now. */
async function leaveGhosts(redisUrl: string): Promise<void> {
  const ticks = ticksOf(redisUrl);
  await ticks.upsertJobScheduler('tick.renamed', { every: 300 }, { name: 'tick.renamed' });
  await ticks.close();
}

const ticksOf = (redisUrl: string): Queue => {
  const { hostname: host, port } = new URL(redisUrl);
  return new Queue('ticks', { connection: { host, port: Number(port) }, prefix: 'duban' });
};

const readiness = async (): Promise<{
  status: number;
  body: { status: string; parts: { queue: string } };
}> => {
  const answer = await fetch(`http://127.0.0.1:${env.PORT}/readyz`);
  return { status: answer.status, body: (await answer.json()) as never };
};

/** Who got a mail that names the case, of the kind that its subject begins with. */
const arrived = (title: string, kind = '【交办通知】'): string[] =>
  smtp.mails
    .filter(({ subject, text }) => subject?.startsWith(kind) && text?.includes(title))
    .flatMap(({ deliveredTo }) => deliveredTo);

const dispatched = async (title: string): Promise<OutboxRow | null> => {
  const { id } = await setUp.reads.findOneByOrFail(CaseRow, { title });
  const rows = await setUp.reads.findBy(OutboxRow, { job: 'case.notify-dispatched' });
  return rows.find(({ payload }) => (payload.caseIds as string[]).includes(id)) ?? null;
};

const stateOf = async (title: string): Promise<string | undefined> =>
  (await setUp.reads.find(MailRow)).find(
    ({ text, rule }) => rule === 'case.dispatched' && text.includes(title),
  )?.state;

/** Runs a command of the operator in a process of its own and reads its JSON. */
const cli = <T>(...args: string[]): Promise<T> => cliWith(env, ...args);
async function cliWith<T>(shell: Record<string, string>, ...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await runDoor('cli', { env: shell, args: [...args, '--json'] });
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

it('finds no schedule of an earlier version in Redis after a start', async () => {
  const ticks = ticksOf(redis.url);
  await until('the schedule is gone', async () => (await ticks.getJobSchedulers()).length === 0);
  await until('what it left is gone', async () => (await ticks.getJobCountByTypes('delayed', 'wait')) === 0);
  await ticks.close();
});

it('rebuilds an emptied Redis from the database while it runs', async () => {
  await worker.stop('SIGKILL');
  await dispatch(await make.registered(district, { title: '翠竹路加油站异味' }));
  const inQueue = async (): Promise<boolean> =>
    (await setUp.reads.findBy(OutboxRow, { state: 'open', job: 'case.notify-dispatched' })).some(
      ({ offeredAt, runner }) => offeredAt !== null && runner === null,
    );
  await until('its job lies in Redis', inQueue, 60_000);
  const client = new Redis(redis.url);
  await client.flushall();
  await client.quit();
  worker = await startWorker();
  // Well within the five minutes after which it would be offered again anyway.
  await until('the mail arrives', () => arrived('翠竹路加油站异味').length > 0, 90_000);
  await until('it is booked as sent', async () => (await stateOf('翠竹路加油站异味')) === 'sent');
  expect(arrived('翠竹路加油站异味')).toEqual(['liuchang@duban.example']);
});

it('goes on without Redis, says so, and makes up for it afterwards', async () => {
  const administrator = await Client.as({ url: `http://127.0.0.1:${env.PORT}` }, 'guanli');
  await redis.kill();
  await dispatch(await make.registered(district, { title: '芦苇荡偷排' }));
  await until('it is told as degraded', async () => (await readiness()).body.parts.queue === 'degraded');
  expect(await readiness()).toMatchObject({ status: 200, body: { status: 'degraded' } });
  expect((await fetch(`http://127.0.0.1:${env.PORT}/healthz`)).status).toBe(200);
  expect((await administrator.get('/api/jobs/health')).body).toMatchObject({ queue: 'away' });
  expect((await administrator.get('/api/queues/')).status).toBe(503);
  await redis.start();
  await until('the mail arrives', () => arrived('芦苇荡偷排').length > 0, 90_000);
  expect((await readiness()).body.parts.queue).toBe('ok');
  expect((await administrator.get('/api/queues/')).status).toBe(200);
  await until('it is booked as sent', async () => (await stateOf('芦苇荡偷排')) === 'sent');
  expect(arrived('芦苇荡偷排')).toEqual(['liuchang@duban.example']);
});

it('shows an operator what was given up, and tries it again on a word', async () => {
  await dispatch(await make.registered(district, { title: '杨柳湾黑臭水体' }));
  await until('its job is written', async () => (await dispatched('杨柳湾黑臭水体')) !== null);
  const job = (await dispatched('杨柳湾黑臭水体'))!;
  // Still within the half minute in which a dispatch can be taken back.
  await setUp.get(JobRunner).giveUp(job.id, 'out of memory');
  expect(await cli('jobs', 'list', '--only', 'failed')).toMatchObject([
    { id: job.id, place: 'failed', error: 'out of memory' },
  ]);
  expect(await cli('jobs', 'retry', '--all-failed', '--reason', '内存已加大')).toEqual({ done: 1, left: [] });
  await until('the mail arrives', () => arrived('杨柳湾黑臭水体').length > 0, 60_000);
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
  expect(arrived('五月交办的一件', '【督办周报】').length).toBeGreaterThan(0);
});

it('leaves the mails of a command to the server, where the shell knows of no mail server and no address', async () => {
  const { SMTP_URL: _smtp, PORT: _port, ...shell } = env;
  const { letters, left } = await cliWith<{ letters: number; left: number }>(shell, 'rollup');
  expect(letters).toBeGreaterThan(0);
  expect(left).toBeGreaterThanOrEqual(letters);
  const mornings = () => smtp.mails.filter(({ subject }) => subject?.startsWith('【今日督办】'));
  await until('the server has sent them', () => mornings().length === letters, 60_000);
  expect(mornings().every(({ text }) => text?.includes(`http://127.0.0.1:${env.PORT}/`))).toBe(true);
  expect(readdirSync(join(dataDir, 'mailbox'))).toEqual([]);
});
