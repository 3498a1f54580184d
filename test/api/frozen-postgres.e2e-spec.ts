import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CaseRow } from '../../src/modules/cases/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';

jest.setTimeout(180_000);

const PATIENCE_S = 2;
/** More than there are connections. */
const CALLERS = 14;
/** A wait for a connection, then one for its answer, and some breath on a busy machine. */
const TOLD_WITHIN_MS = 2 * PATIENCE_S * 1000 + 6_000;

describe('a PostgreSQL that hangs', () => {
  let postgres: TestPostgres;
  let app: TestApp;
  let district: District;
  let officer: Client;
  let postmaster = 0;
  let frozen: number[] = [];

  /** All processes of the server, as they are by now. */
  async function freeze(): Promise<void> {
    const backends: { pid: number }[] = await app.reads.query('SELECT pid FROM pg_stat_activity');
    for (const pid of [postmaster, ...backends.map((one) => one.pid)]) {
      process.kill(pid, 'SIGSTOP');
      frozen.push(pid);
    }
  }

  function thaw(): void {
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
    frozen = [];
  }

  beforeAll(async () => {
    postgres = await startPostgres();
    app = await startApp({
      databaseUrl: await postgres.url('frozen'),
      env: { DATABASE_PATIENCE_SECONDS: String(PATIENCE_S) },
    });
    district = await given(app).district();
    officer = await Client.as(app, 'zhoumin');
    const [{ data_directory: folder }] = await app.reads.query('SHOW data_directory');
    postmaster = Number(readFileSync(join(folder as string, 'postmaster.pid'), 'utf8').split('\n')[0]);
  });
  afterAll(async () => {
    thaw();
    await app?.stop();
    await postgres?.stop();
  });

  const create = (key: string) =>
    officer.post<{ id: string }>(
      '/api/cases',
      {
        campaignId: district.campaign.id,
        acceptanceNo: 'D3ZZ202605100777',
        content: '示例区梧桐街道青石巷18号油烟直排。',
        pollutionTypes: [],
      },
      { 'idempotency-key': key },
    );

  it('keeps nobody waiting: those who ask are told to come back, and what they send again is done once', async () => {
    await freeze();
    const began = performance.now();
    const answers = await Promise.all([
      create('frozen-0001'),
      ...Array.from({ length: CALLERS }, () => officer.get(`/api/cases?campaignId=${district.campaign.id}`)),
    ]);
    expect(performance.now() - began).toBeLessThan(TOLD_WITHIN_MS);
    for (const { status, body, headers } of answers) {
      expect({ status, body }).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(headers.get('retry-after')).toBe('5');
    }
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(503);

    thaw();
    const first = await create('frozen-0001');
    const again = await create('frozen-0001');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect(await app.reads.countBy(CaseRow, { numberKey: 'D3ZZ202605100777' })).toBe(1);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  });

  it('is waited for by what is no request, such as a job', async () => {
    await freeze();
    const counted = app.reads.count(CaseRow);
    const first = await Promise.race([counted, wait(2 * PATIENCE_S * 1000, 'still waiting')]);
    thaw();
    expect(first).toBe('still waiting');
    expect(await counted).toBeGreaterThanOrEqual(0);
  });
});
