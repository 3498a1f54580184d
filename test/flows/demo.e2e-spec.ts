import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '../../src/app/demo/load-demo.js';
import { PEOPLE } from '../../src/app/demo/people.js';
import { STORIES } from '../../src/app/demo/stories.js';
import { SystemClock } from '../../src/kernel/clock.js';
import { CASE_STATUSES } from '../../src/modules/cases/domain/case-workflow.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { startApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { runDoor } from '../support/processes.js';

jest.setTimeout(60_000);

describe('the demo district', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'duban-demo-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const configOf = (more: NodeJS.ProcessEnv = {}) =>
    loadConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'fatal', ...more });

  it('fills an empty database with cases in every state, and tells nobody of its past', async () => {
    const logins = await loadDemo(configOf());
    expect([...logins!.keys()]).toEqual(PEOPLE.map(({ username }) => username));
    expect(new Set(logins!.values()).size).toBe(PEOPLE.length);

    const test = await startApp({ env: { DATA_DIR: dataDir } });
    test.clock.set(new SystemClock().now());
    const officer = await Client.as(test, 'chenli', logins!.get('chenli'));
    const { body } = await officer.get<{ total: number; items: { status: string }[] }>(
      '/api/cases?limit=100',
    );
    expect(body.total).toBe(STORIES.length);
    const seen = new Set(body.items.map(({ status }) => status));
    // A person reopens a case that came back, and splits one that is about several places.
    expect(CASE_STATUSES.filter((status) => !seen.has(status))).toEqual(['reopened', 'split', 'merged']);
    const all = async <Row>(path: string) => {
      const answer = (await officer.get<Row[] | { items: Row[] }>(path)).body;
      return Array.isArray(answer) ? answer : answer.items;
    };
    const requests = await all<{ state: string }>('/api/extensions?view=all');
    expect(requests.map(({ state }) => state).toSorted()).toEqual(['approved', 'asked', 'refused']);
    const calls = await all<{ state: string; dueAt: string }>('/api/calls?view=all');
    expect(calls.map(({ state }) => state).toSorted()).toEqual([
      'answered',
      'confirmed',
      'waiting',
      'waiting',
    ]);
    const waiting = calls
      .filter(({ state }) => state === 'waiting')
      .map(({ dueAt }) => dueAt < test.clock.now());
    expect(waiting.toSorted()).toEqual([false, true]);
    const [draw] = await all<{ id: string; drawn: number; done: number }>('/api/draws');
    expect(draw).toMatchObject({ drawn: 3, done: 1 });
    await hasARoundAndMarks(officer);
    expect(await test.mails()).toEqual([]);
    expect(await test.reads.countBy(OutboxRow, { state: 'open' })).toBe(0);
    await test.stop();
  });

  it('gives every login the password that was asked for', async () => {
    const logins = await loadDemo(configOf({ DEMO_PASSWORD: 'example-pass-2026' }));
    expect(new Set(logins!.values())).toEqual(new Set(['example-pass-2026']));
  });

  it('never goes over data, not even over one unit', async () => {
    const env = { DATA_DIR: dataDir, LOG_LEVEL: 'fatal' };
    const added = await runDoor('cli', {
      args: ['unit', 'add', '--name', '示例区', '--kind', 'district'],
      env,
    });
    expect(added.code).toBe(0);
    expect(await loadDemo(configOf())).toBeNull();
    const refused = await runDoor('cli', { args: ['demo', '--json'], env });
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(JSON.parse(refused.stderr)).toMatchObject({ error: { code: 'cli.not_empty' } });
  });

  it('leaves unasked what may be real: PostgreSQL or a mail server', () => {
    expect(configOf().wantsDemo).toBe(true);
    expect(configOf({ SMTP_URL: 'smtp://mail.example' }).wantsDemo).toBe(false);
    expect(configOf({ DATABASE_URL: 'postgres://db.example/duban' }).wantsDemo).toBe(false);
    expect(configOf({ DATABASE_URL: 'postgres://db.example/duban', DEMO: 'true' }).wantsDemo).toBe(true);
  });
});

/** A round with who answered, is late and has a link; ledgers that were frozen and have changed since. */
async function hasARoundAndMarks(officer: Client): Promise<void> {
  const get = async <T>(path: string): Promise<T> => (await officer.get<T>(path)).body;
  const [{ id }, ...older] = await get<[{ id: string }]>('/api/dispatch-rounds');
  expect(older).toEqual([]);
  const round = await get<{
    over: boolean;
    lines: { state: string; daysLate: number; byToken: boolean }[];
    units: { lateOpen: number; links: { usedAt: string | null }[] }[];
  }>(`/api/dispatch-rounds/${id}`);
  expect(round.over).toBe(false);
  const seen = new Set(
    round.lines.map(({ state, daysLate }) => `${state} ${daysLate > 0 ? 'late' : 'in time'}`),
  );
  expect([...seen].toSorted()).toEqual(['answered in time', 'answered late', 'open late']);
  expect(round.lines.filter(({ byToken }) => byToken)).toHaveLength(1);
  const waiting = round.units.filter(({ lateOpen }) => lateOpen > 0).flatMap(({ links }) => links);
  expect(waiting.map(({ usedAt }) => usedAt)).toEqual([null]);
  const ledgers = await get<{ id: string; lastIssue: { number: number } | null }[]>('/api/ledgers');
  expect(ledgers.map(({ lastIssue }) => lastIssue?.number)).toEqual([1, 1, 1]);
  const marks: (string | null)[] = [];
  for (const ledger of ledgers) {
    const { table } = await get<{ table: { rows: { mark: string | null }[] } }>(`/api/ledgers/${ledger.id}`);
    marks.push(...table.rows.map(({ mark }) => mark));
  }
  expect(marks.filter((mark) => mark === 'new')).toHaveLength(1);
  expect(marks.filter((mark) => mark === 'changed')).toHaveLength(2);
}

describe('a start that fails', () => {
  it('says in one sentence that the port is taken, and leaves no Redis behind', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'duban-busy-'));
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((open) => server.once('listening', open));
    const { port } = server.address() as AddressInfo;
    const env = { DATA_DIR: dataDir, PORT: String(port), DEMO: 'false', LOG_LEVEL: 'info' };
    const { code, stderr } = await runDoor('all-in-one', { env });
    server.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`127.0.0.1:${port} is in use already`);
    expect(stderr).toContain('redis started');
    expect(existsSync(join(dataDir, 'redis', 'redis.sock'))).toBe(false);
    rmSync(dataDir, { recursive: true, force: true });
  }, 30_000);
});
