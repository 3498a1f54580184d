import { Client as Postgres } from 'pg';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { instant } from '../../src/kernel/instant.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, type Answer } from '../support/client.js';
import { freePort } from '../support/free-port.js';
import { given, type District } from '../support/given.js';
import { startCollector, type TestCollector } from '../support/otlp-collector.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { runDoor, startDoor, type RunningDoor } from '../support/processes.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { until } from '../support/until.js';
import { startReceiver, type TestReceiver } from '../support/webhook-receiver.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** What no log, no figure, no trace and no answer about a failure may hold. */
const PLANTED = {
  name: '欧阳示例生',
  phone: '13912340987',
  identity: '110105194912310021',
  address: '枇杷巷77号9单元1403',
  mailbox: 'ouyang.shili@secret.example',
  rowName: '司徒样本民',
  rowPhone: '13812340765',
  title: '枇杷巷隐秘作坊气味',
  password: 'Wrong-Password-7731',
  username: 'nobody-by-that-name',
  smtpUser: 'smtp-user-4471',
  smtpPassword: 'smtp-password-4471',
  databasePassword: 'database-password-9917',
  webhookKey: 'webhook-key-5519-secret',
  webhookPath: 'hook-path-8842-secret',
  linkToken: 'l1nkT0ken-'.repeat(4) + 'abc',
  metricsToken: 'metrics-token-3390-secret',
  fileName: '诸葛机密举报信.exe',
  reflected: 'answer-of-the-receiver-6613',
};

let postgres: TestPostgres;
let redis: TestRedis;
let smtp: TestSmtp;
let receiver: TestReceiver;
let collector: TestCollector;
let setUp: TestApp;
let district: District;
let make: ReturnType<typeof given>;
let web: RunningDoor;
let worker: RunningDoor;
let url: string;
let metrics: string;
let officer: Client;
let intake: Client;
let databaseUrl: string;
const dataDir = mkdtempSync(join(tmpdir(), 'duban-test-scrub-'));
/** Every answer that told of a failure. */
const refusals: Answer[] = [];
const cookies: string[] = [];

beforeAll(async () => {
  [postgres, redis, smtp, receiver, collector] = await Promise.all([
    startPostgres(),
    startRedis(),
    startSmtp(),
    startReceiver(),
    startCollector(),
  ]);
  databaseUrl = await postgres.url('scrub');
  const withPassword = new URL(databaseUrl);
  await sql(`CREATE ROLE hidden LOGIN SUPERUSER PASSWORD '${PLANTED.databasePassword}'`);
  withPassword.username = 'hidden';
  withPassword.password = PLANTED.databasePassword;
  const [port, metricsPort, workerMetricsPort] = [await freePort(), await freePort(), await freePort()];
  const mail = new URL(smtp.url);
  const env = {
    DATABASE_URL: withPassword.href,
    REDIS_URL: redis.url,
    SMTP_URL: `smtp://${PLANTED.smtpUser}:${PLANTED.smtpPassword}@${mail.host}`,
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'trace',
    SECRET_KEY: 'ab'.repeat(32),
    DEMO: 'false',
    METRICS_PORT: String(metricsPort),
    METRICS_TOKEN: PLANTED.metricsToken,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    WEBHOOK_INTRANET: receiver.host,
  };
  setUp = await startApp({ databaseUrl, env: { SECRET_KEY: env.SECRET_KEY } });
  make = given(setUp);
  district = await make.district();
  setUp.clock.set(instant(Date.now()));
  url = `http://127.0.0.1:${port}`;
  metrics = `http://127.0.0.1:${metricsPort}/metrics`;
  web = await startDoor('main', { env, ready: `${url}/readyz` });
  worker = await startDoor('worker', {
    env: { ...env, METRICS_PORT: String(workerMetricsPort) },
    ready: /worker ready/,
  });
  officer = await signIn('chenli');
  intake = await signIn('zhoumin');
}, 120_000);

afterAll(async () => {
  await Promise.all([worker?.stop(), web?.stop()]);
  await setUp?.stop();
  await Promise.all([smtp, redis, postgres, receiver, collector].map((one) => one?.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

async function signIn(username: string): Promise<Client> {
  const client = await Client.as({ url }, username);
  cookies.push(client.credentials.cookie!.split('=')[1]!, client.credentials['x-csrf-token']!);
  return client;
}

async function sql(text: string): Promise<void> {
  const client = new Postgres({ connectionString: databaseUrl });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

const refused = async <T>(answer: Promise<Answer<T>>, status: number): Promise<Answer<T>> => {
  const found = await answer;
  expect(found.status).toBe(status);
  refusals.push(found);
  return found;
};

const logs = (): string => web.output() + worker.output();
const lines = (): Record<string, unknown>[] =>
  logs()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const caseBody = (acceptanceNo: string): object => ({
  campaignId: district.campaign.id,
  acceptanceNo,
  title: PLANTED.title,
  content: `${PLANTED.name}（电话${PLANTED.phone}，身份证${PLANTED.identity}）反映${PLANTED.address}楼下作坊夜间有气味。`,
  streetId: district.streets[0]!.id,
  pollutionTypes: [{ medium: 'AIR', label: '大气' }],
  allegations: ['夜间有气味'],
  leadUnitId: district.streets[0]!.id,
  contact: { name: PLANTED.name, phone: PLANTED.phone, address: PLANTED.address },
});

/** What may be looked at: everything that was told of failures, and all that the processes have told of themselves. */
const told = async (): Promise<Record<'log' | 'refusals' | 'metrics' | 'traces', string>> => ({
  log: logs(),
  refusals: JSON.stringify(refusals.map(({ body }) => body)),
  metrics: await (
    await fetch(metrics, { headers: { authorization: `Bearer ${PLANTED.metricsToken}` } })
  ).text(),
  traces: collector.text(),
});

const failing = (job: string): Promise<Record<string, unknown>> =>
  until(
    `${job} fails`,
    () => lines().find((line) => line.msg === 'job failed' && line.job === job) ?? null,
    90_000,
  );

it('takes a case with its complainant, and refuses it in each way', async () => {
  const made = await intake.post<{ id: string }>('/api/cases', caseBody('D3ZZ202605109901'));
  expect(made.status).toBe(201);
  const street = await signIn('liuchang');
  await refused(street.get(`/api/cases/${made.body.id}`), 404);
  await refused(intake.post('/api/cases', caseBody('D3ZZ202605109901')), 409);
  await refused(
    intake.post('/api/cases', { ...caseBody('D3ZZ202605109902'), unexpected: PLANTED.phone }),
    422,
  );
  const broken = JSON.stringify(caseBody('D3ZZ202605109903')).slice(0, -9);
  const headers = { ...intake.credentials, 'content-type': 'application/json' };
  const malformed = await fetch(`${url}/api/cases`, { method: 'POST', headers, body: broken });
  expect(malformed.status).toBe(400);
  refusals.push({ status: 400, body: await malformed.json(), headers: malformed.headers });
});

it('refuses a sign-in, a link, an address and a file', async () => {
  const stranger = new Client(url);
  for (const username of ['chenli', PLANTED.username])
    await refused(stranger.post('/api/session', { username, password: PLANTED.password }), 401);
  await refused(stranger.get('/api/public/dispatch-answers', { 'x-dispatch-link': PLANTED.linkToken }), 404);
  await refused(stranger.get(`/api/${PLANTED.linkToken}?name=${encodeURIComponent(PLANTED.name)}`), 404);
  await refused(officer.get(`/api/cases?limit=${PLANTED.phone}&q=${encodeURIComponent(PLANTED.name)}`), 422);
  const found = await make.signed(district);
  const street = await signIn('liuchang');
  const form = new FormData();
  form.set('kind', 'before');
  form.set('sha256', 'ab'.repeat(32));
  form.set('file', new Blob([Buffer.from(`MZ ${PLANTED.name}`)]), PLANTED.fileName);
  const answer = await street.post(`/api/cases/${found.id}/evidence`, form);
  expect([415, 422]).toContain(answer.status);
});

it('fails for real: a constraint that nobody expects names the whole row', async () => {
  await sql(
    `ALTER TABLE inspection_case ADD CONSTRAINT ck_planted CHECK (title <> '${PLANTED.title}') NOT VALID`,
  );
  const { body } = await refused<{ requestId: string }>(
    intake.post('/api/cases', caseBody('D3ZZ202605109904')),
    500,
  );
  await sql('ALTER TABLE inspection_case DROP CONSTRAINT ck_planted');
  const line = await until(
    'it is logged',
    () =>
      lines().find(({ requestId, msg }) => requestId === body.requestId && msg === 'request failed') ?? null,
  );
  expect(line.err).toMatchObject({ type: 'QueryFailedError', code: '23514', constraint: 'ck_planted' });
  expect(line.traceId).toMatch(/^[0-9a-f]{32}$/);
  // The access line of the same request hangs on the same thread.
  expect(
    lines().find(({ requestId, msg }) => requestId === body.requestId && msg === 'request')?.traceId,
  ).toBe(line.traceId);
});

it('imports names and telephones', async () => {
  const csv = [
    '受理编号,交办问题基本情况,行政区域,问题类型,反映人,联系电话',
    `D3ZZ202605109905,${PLANTED.rowName}（${PLANTED.rowPhone}）反映${PLANTED.address}有气味,梧桐街道,大气,${PLANTED.rowName},${PLANTED.rowPhone}`,
  ].join('\n');
  const form = new FormData();
  form.set('campaignId', district.campaign.id);
  form.set('file', new Blob([Buffer.from(csv)]), `${PLANTED.rowName}.csv`);
  const { status, body } = await intake.post<{ id: string }>('/api/imports', form);
  expect(status).toBe(202);
  await until('it is read', async () => {
    const run = await intake.get<{ state: string }>(`/api/imports/${body.id}`);
    return run.body.state !== 'reading';
  });
});

it('sends to a mail server and a webhook that repeat what they were told', async () => {
  const hook = await officer.post('/api/webhooks', {
    name: '群',
    unitId: null,
    format: 'json',
    url: `${receiver.url}/${PLANTED.webhookPath}`,
    secret: PLANTED.webhookKey,
    active: true,
  });
  expect(hook.status).toBe(201);
  receiver.answerNext({ status: 500, body: `${PLANTED.reflected} ${PLANTED.webhookKey}` });
  smtp.refuseAddress('liuchang@duban.example', 451, `<${PLANTED.mailbox}> ${PLANTED.name} is away`);
  const { id, version } = await make.registered(district, { title: PLANTED.title });
  expect((await intake.post('/api/dispatches', { items: [{ caseId: id, version }] })).status).toBeLessThan(
    300,
  );
  await sql('ALTER TABLE mail ADD CONSTRAINT ck_planted CHECK (tries < 0) NOT VALID');
  const noted = await failing('case.notify-dispatched');
  await sql('ALTER TABLE mail DROP CONSTRAINT ck_planted');
  expect(noted.err).toMatchObject({ type: 'QueryFailedError', constraint: 'ck_planted' });
  expect((await failing('mail.send')).err).toMatchObject({ message: expect.stringContaining('451') });
  expect((await failing('webhook.send')).err).toMatchObject({ message: 'webhook: HTTP 500' });
  smtp.refuseAddress(null);
  expect(receiver.received[0]?.path).toContain(PLANTED.webhookPath);
}, 150_000);

it('ends at a wrong setting or a fault of its own without telling more', async () => {
  const lost = await runDoor('main', {
    env: {
      DATABASE_URL: `postgresql://hidden:${PLANTED.databasePassword}@127.0.0.1:9/none`,
      REDIS_URL: `redis://:${PLANTED.webhookKey}@127.0.0.1:9`,
      DATA_DIR: dataDir,
      SECRET_KEY: 'ab'.repeat(32),
    },
  });
  expect([lost.code, lost.stderr]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
  const program = `
    import { QueryFailedError } from 'typeorm';
    import { runDoor } from '${ROOT}/dist/src/app/run-door.js';
    await runDoor(async () => {
      setTimeout(() => { throw new QueryFailedError('INSERT', ['${PLANTED.name}'], Object.assign(new Error('no'), { detail: '${PLANTED.phone}' })); }, 10);
    });`;
  const fault = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  expect([fault.status, fault.stderr]).toEqual([1, expect.stringContaining('ended by a fault')]);
  for (const text of [lost.stdout, lost.stderr, fault.stdout, fault.stderr])
    for (const secret of Object.values(PLANTED)) expect(text).not.toContain(secret);
});

it('has told of all this, and nothing of whom', async () => {
  const found = await told();
  expect(found.log.length).toBeGreaterThan(10_000);
  expect(refusals.length).toBeGreaterThan(8);
  expect(found.metrics).toContain('duban_http_request_duration_seconds_count');
  await until('traces have come', () => collector.spans.some(({ name }) => name === 'POST /api/cases'));
  const leaks = Object.entries(await told()).flatMap(([where, text]) =>
    [...Object.entries(PLANTED), ...cookies.map((cookie) => ['cookie', cookie] as const)]
      .filter(([, secret]) => text.includes(secret) || text.includes(encodeURIComponent(secret)))
      .map(([what]) => `${what} in ${where}: ${around(text, what)}`),
  );
  expect(leaks).toEqual([]);
});

/** Where a leak is, for whoever mends it. */
const around = (text: string, what: string): string => {
  const at = text.indexOf(PLANTED[what as keyof typeof PLANTED] ?? '');
  return text.slice(Math.max(0, at - 120), at + 60);
};
