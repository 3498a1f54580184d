import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, day } from '../../src/kernel/day.js';
import { KillableServer } from '../faults/sending/killable-server.js';
import { MovingClock } from '../faults/sending/moving-clock.js';
import { overdueDistrict, type Expected } from '../faults/sending/overdue-district.js';
import { listen } from '../support/live.js';
import { until } from '../support/until.js';
import { Fleet } from './fleet.js';
import { startCluster, startSentinels } from './redis-group.js';

const SCALE = { streets: 5, clerks: 6, webhooks: 0 };

let dir: string;
let smtp: KillableServer;
let clock: MovingClock;
let ends: (() => unknown)[];

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'duban-test-groups-'));
  smtp = await KillableServer.start('slow-mail-server.mjs', dir);
  clock = new MovingClock(join(dir, 'present'), at(day('2026-05-20'), '09:16'), 5).start();
  ends = [() => rmSync(dir, { recursive: true, force: true }), () => smtp.kill(), () => clock.stop()];
});
afterEach(async () => {
  for (const end of ends.toReversed()) await end();
});

/** A district in which reminders, mornings and digests are due, over that Redis. */
async function overdueFleet(redisUrl: string): Promise<{ fleet: Fleet; expected: Expected }> {
  let expected: Expected | null = null;
  const fleet = await Fleet.start({
    redisUrl,
    env: { SMTP_URL: `smtp://${smtp.host}`, NODE_ENV: 'test', TEST_CLOCK_FILE: clock.file },
    prepare: async (setUp) => {
      expected = await overdueDistrict(setUp, SCALE, '');
    },
  });
  ends.push(() => fleet.stop());
  return { fleet, expected: expected! };
}

async function everyMailOnce(fleet: Fleet, { mails }: Expected): Promise<void> {
  const wanted = Object.values(mails).flat().length;
  await until(
    'every mail is sent',
    async () => {
      const rows = await fleet.rows<{ state: string }>('SELECT state FROM mail WHERE rule = ANY($1)', [
        Object.keys(mails),
      ]);
      return rows.length >= wanted && rows.every(({ state }) => state === 'sent');
    },
    100_000,
  );
  const taken = smtp.taken.map(({ id }) => id);
  const rows = await fleet.rows<{ id: string }>("SELECT id FROM mail WHERE state = 'sent'");
  const wrong = rows.map(({ id }) => id).filter((id) => taken.filter((one) => one === id).length !== 1);
  expect(wrong).toEqual([]);
  for (const [rule, addresses] of Object.entries(mails)) {
    const found = await fleet.rows<{ address: string }>('SELECT address FROM mail WHERE rule = $1', [rule]);
    const count = (address: string): number => found.filter((row) => row.address === address).length;
    expect([rule, addresses.filter((address) => count(address) !== 1)]).toEqual([rule, []]);
  }
}

it('goes on with the new master when Sentinel changes over in the middle of the mails, and sends each once', async () => {
  const group = await startSentinels();
  ends.push(() => group.stop());
  const { fleet, expected } = await overdueFleet(group.url);
  await until('mails are under way', () => smtp.taken.length >= 5, 60_000);
  const before = await group.master();
  await group.killMaster();
  const left = Object.values(expected.mails).flat().length - smtp.taken.length;
  expect(left).toBeGreaterThan(10);
  await until('there is a new master', async () => (await group.master()) !== before, 60_000);
  await everyMailOnce(fleet, expected);
  const ready = await until('the queue is well again', async () => {
    const answer = await fetch(`${fleet.url(0)}/readyz`);
    const body = (await answer.json()) as { parts: { queue: string } };
    return body.parts.queue === 'ok' && body;
  });
  expect(ready.parts.queue).toBe('ok');
});

it('runs over a Cluster of three: jobs, mails, live updates', async () => {
  const cluster = await startCluster();
  ends.push(() => cluster.stop());
  const { fleet, expected } = await overdueFleet(cluster.url);
  await everyMailOnce(fleet, expected);
  const listener = await listen(await fleet.client('zhoumin', 1));
  const [found] = await fleet.rows<{ id: string }>('SELECT id FROM inspection_case LIMIT 1');
  const writer = await fleet.client('chenli', 0);
  expect((await writer.post(`/api/cases/${found!.id}/notes`, { note: '已到现场。' })).status).toBeLessThan(
    300,
  );
  await until('it is heard', () => listener.heard(found!.id).length > 0, 2_500);
  listener.leave();
});
