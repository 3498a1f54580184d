import Sqlite from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '../../src/kernel/instant.js';
import type { CaseRow } from '../../src/modules/cases/index.js';
import { startApp } from '../support/app.js';
import { Client, type Answer } from '../support/client.js';
import { sendEvidence } from '../support/evidence.js';
import { freePort } from '../support/free-port.js';
import { given, type District } from '../support/given.js';
import { jpegOf } from '../support/jpeg.js';
import { runDoor, startDoor, type RunningDoor } from '../support/processes.js';
import { smallDisk, whyNoSmallDisk, type SmallDisk } from '../support/small-disk.js';
import { until } from '../support/until.js';

const why = whyNoSmallDisk();
const suite = why ? describe.skip : describe;

interface Problem {
  id?: string;
  code: string;
  title: string;
}

suite(`a disk that is full, on sqlite${why ? ` (${why})` : ''}`, () => {
  let disk: SmallDisk;
  let door: RunningDoor;
  let url: string;
  let env: Record<string, string>;
  let officer: Client;
  let street: Client;
  let district: District;
  let signed: CaseRow;
  let picture: Buffer;
  const kept: string[] = [];
  const refused: string[] = [];
  let serial = 0;

  beforeAll(async () => {
    disk = smallDisk(64);
    const app = await startApp({ env: { DATA_DIR: disk.dir } });
    const make = given(app);
    district = await make.district();
    app.clock.set(instant(Date.now()));
    signed = await make.signed(district);
    await app.stop();
    picture = await jpegOf({ width: 1200, height: 900 });
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    env = { DATA_DIR: disk.dir, PORT: String(port), DEMO: 'false', LOG_LEVEL: 'info' };
    door = await startDoor('all-in-one', { env, ready: `${url}/readyz` });
    officer = await Client.as({ url }, 'zhoumin');
    street = await Client.as({ url }, 'liuchang');
  }, 90_000);
  afterAll(async () => {
    await door?.stop();
    disk?.remove();
  });

  const create = async (): Promise<Answer<Problem>> => {
    serial += 1;
    const acceptanceNo = `D3ZZ20260520${String(serial).padStart(4, '0')}`;
    const answer = await officer.post<Problem>('/api/cases', {
      campaignId: district.campaign.id,
      acceptanceNo,
      title: `磁盘将满时的一件${serial}`,
      content: '示例区梧桐街道青石巷油烟直排。'.repeat(200),
      pollutionTypes: [{ medium: 'AIR', label: '大气' }],
      streetId: district.streets[0]!.id,
      leadUnitId: district.streets[0]!.id,
    });
    (answer.status === 201 ? kept : refused).push(acceptanceNo);
    return answer;
  };
  const staged = (): string[] =>
    readdirSync(join(disk.dir, 'evidence'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /staging\/./.test(name),
    );

  it('refuses what it cannot keep, and says what is the matter', async () => {
    expect((await create()).status).toBe(201);
    disk.fill();
    // What the log of the database has room for already may still be kept.
    const answer = await until('a case is refused', async () => {
      const one = await create();
      return one.status !== 201 && one;
    });
    expect(answer.status).toBe(507);
    expect(answer.body).toMatchObject({ code: 'storage.full', title: expect.stringContaining('磁盘满了') });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    for (let tries = 0; tries < 10; tries += 1) expect([201, 507]).toContain((await create()).status);
  });

  it('refuses a photo, and leaves nothing of it', async () => {
    const answer = await sendEvidence(street, signed.id, picture);
    expect(answer.status).toBe(503);
    expect(answer.body.code).toBe('evidence.storage_full');
    expect(staged()).toEqual([]);
  });

  it('goes on being read, and stays one process', async () => {
    const list = await officer.get<{ total: number }>('/api/cases?limit=50');
    expect(list.status).toBe(200);
    for (const path of ['/healthz', '/readyz']) expect((await fetch(url + path)).status).toBe(200);
  });

  it('goes on writing once there is room, without being started anew', async () => {
    disk.empty();
    await until('a case is taken again', async () => (await create()).status === 201);
    const answer = await sendEvidence(street, signed.id, picture);
    expect(answer.status).toBe(201);
    const { id } = (await create()).body;
    const { body } = await officer.get<{ version: number }>(`/api/cases/${id}`);
    const items = [{ caseId: id, version: body.version }];
    expect((await officer.post('/api/dispatches', { items })).status).toBeLessThan(300);
    await until(
      'a mail leaves, through outbox and Redis',
      () => readdirSync(join(disk.dir, 'mailbox')).some((name) => name.endsWith('.eml')),
      90_000,
    );
  }, 120_000);

  it('has kept each case that it said it kept, whole, and none that it refused', async () => {
    await door.stop();
    const database = new Sqlite(join(disk.dir, 'duban.sqlite'));
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const numbers = database
      .prepare('SELECT acceptance_no FROM inspection_case WHERE title LIKE ?')
      .pluck()
      .all('磁盘将满时的一件%') as string[];
    const withoutHistory = database
      .prepare(
        'SELECT COUNT(*) FROM inspection_case c WHERE NOT EXISTS (SELECT 1 FROM history_entry h WHERE h.subject_id = c.id)',
      )
      .pluck()
      .get();
    database.close();
    expect(refused.length).toBeGreaterThan(0);
    expect(numbers.toSorted()).toEqual(kept.toSorted());
    expect(withoutHistory).toBe(0);
    const verified = await runDoor('cli', { env, args: ['history', 'verify'] });
    expect([verified.code, verified.stderr]).toEqual([0, expect.anything()]);
    const swept = await runDoor('cli', { env, args: ['evidence', 'sweep'] });
    expect(swept.code).toBe(0);
  });
});
