import Sqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startApp } from '../support/app.js';
import { Client, type Answer } from '../support/client.js';
import { freePort } from '../support/free-port.js';
import { given, type District } from '../support/given.js';
import { startDoor, type RunningDoor } from '../support/processes.js';

/** Another program holds the SQLite file: a copy being made, somebody's `sqlite3`. */
describe('a database that another program has locked, on sqlite', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-test-locked-'));
  let door: RunningDoor;
  let url: string;
  let officer: Client;
  let district: District;
  let other: Sqlite.Database;
  let serial = 0;

  beforeAll(async () => {
    const app = await startApp({ env: { DATA_DIR: dataDir } });
    district = await given(app).district();
    await app.stop();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const env = { DATA_DIR: dataDir, PORT: String(port), DEMO: 'false', LOG_LEVEL: 'warn' };
    door = await startDoor('all-in-one', { env, ready: `${url}/readyz` });
    officer = await Client.as({ url }, 'zhoumin');
    other = new Sqlite(join(dataDir, 'duban.sqlite'));
  }, 90_000);
  afterAll(async () => {
    other?.close();
    await door?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const create = (): Promise<Answer<{ code: string }>> => {
    serial += 1;
    return officer.post('/api/cases', {
      campaignId: district.campaign.id,
      acceptanceNo: `D3ZZ20260520${String(serial).padStart(4, '0')}`,
      content: '示例区梧桐街道青石巷油烟直排。',
      pollutionTypes: [{ medium: 'AIR', label: '大气' }],
    });
  };
  const locked = async <T>(ms: number, meanwhile: () => Promise<T>): Promise<T> => {
    other.exec('BEGIN EXCLUSIVE');
    const end = wait(ms).then(() => other.exec('ROLLBACK'));
    try {
      return await meanwhile();
    } finally {
      await end;
    }
  };

  it('is waited for when it does not take long', async () => {
    const began = performance.now();
    const answer = await locked(2_000, create);
    expect(answer.status).toBe(201);
    expect(performance.now() - began).toBeGreaterThan(1_900);
  });

  it('is answered 503 when it does, each within its time, while others read', async () => {
    const began = performance.now();
    const slowest: number[] = [];
    const answers = await locked(10_000, async () => {
      const writes = Promise.all([create(), create(), create()]);
      for (let at = 0; at < 12; at += 1) {
        const asked = performance.now();
        expect((await officer.get('/api/cases?limit=20')).status).toBe(200);
        expect((await fetch(`${url}/healthz`)).status).toBe(200);
        slowest.push(performance.now() - asked);
        await wait(250);
      }
      const found = await writes;
      expect(performance.now() - began).toBeLessThan(9_500);
      return found;
    });
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [503, 'unavailable']),
    );
    for (const { headers } of answers) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    // The driver's own wait would have held the whole process for five seconds.
    expect(Math.max(...slowest)).toBeLessThan(2_500);
  }, 60_000);

  it('is written to again as soon as it is free, and none of the refused is there', async () => {
    expect((await create()).status).toBe(201);
    const { body } = await officer.get<{ total: number }>('/api/cases?limit=1');
    expect(body.total).toBe(2);
    expect(door.output()).not.toContain('ended by a fault');
  });
});
