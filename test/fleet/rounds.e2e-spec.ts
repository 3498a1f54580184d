import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { at, day } from '../../src/kernel/day.js';
import { MovingClock } from '../faults/sending/moving-clock.js';
import { overdueDistrict, type Expected } from '../faults/sending/overdue-district.js';
import type { Client } from '../support/client.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { until } from '../support/until.js';
import { Fleet } from './fleet.js';

const SCALE = { streets: 4, clerks: 3, webhooks: 0 };
const TIMES_FASTER = 5;
/** What a job in hand is left for, as the processes count it and as the test waits. */
const LEASE_MS = 30_000 / TIMES_FASTER;

let smtp: TestSmtp;
let fleet: Fleet;
let clock: MovingClock;
let expected: Expected;
let officer: Client;
let dir: string;

// Nine days after the dispatch: reminders, roll-ups, digests and the monthly round are all due when two workers start at once.
beforeAll(async () => {
  smtp = await startSmtp();
  dir = mkdtempSync(join(tmpdir(), 'duban-test-clock-'));
  clock = new MovingClock(join(dir, 'present'), at(day('2026-05-20'), '09:16'), TIMES_FASTER).start();
  fleet = await Fleet.start({
    env: {
      SMTP_URL: smtp.url,
      NODE_ENV: 'test',
      TEST_CLOCK_FILE: clock.file,
      STOP_SECONDS: '2',
      SESSION_IDLE_MINUTES: '600',
    },
    prepare: async (setUp) => {
      expected = await overdueDistrict(setUp, SCALE, '');
    },
  });
  officer = await fleet.client('zhoumin', 1);
});
afterAll(async () => {
  await fleet?.stop();
  clock?.stop();
  await smtp?.stop();
  rmSync(dir, { recursive: true, force: true });
});

const mailsOf = (rule: string) =>
  fleet.rows<{ id: string; address: string; state: string }>(
    'SELECT id, address, state FROM mail WHERE rule = $1',
    [rule],
  );

it('promises each round once and sends each mail once, with two workers that see all of it at once', async () => {
  for (const [rule, addresses] of Object.entries(expected.mails))
    await until(
      `${rule} has gone out`,
      async () => {
        const mails = await mailsOf(rule);
        const sent = mails.filter(({ state }) => state === 'sent').map(({ address }) => address);
        return addresses.every((one) => sent.includes(one)) && mails.length === sent.length;
      },
      90_000,
    );
  const arrived = smtp.mails.map(({ messageId }) => messageId);
  expect(arrived.length).toBe(new Set(arrived).size);
  for (const [rule, addresses] of Object.entries(expected.mails)) {
    const mails = await mailsOf(rule);
    const twice = addresses.filter((one) => mails.filter(({ address }) => address === one).length !== 1);
    expect([rule, twice]).toEqual([rule, []]);
  }
  const rounds = await fleet.rows<{ job: string }>("SELECT job FROM outbox WHERE job LIKE 'tick.%'");
  expect(rounds.map(({ job }) => job)).toEqual(expect.arrayContaining(['tick.reminders', 'tick.digests']));
  const frozen = await fleet.rows('SELECT scope FROM digest_issue GROUP BY week, scope HAVING COUNT(*) > 1');
  expect(frozen).toEqual([]);
});

interface Export {
  id: string;
  state: string;
}
interface Promised {
  id: string;
  runner: string | null;
  state: string;
  deaths: number;
  tries: number;
}

/** Holds up every export in its middle, until it is let go. */
async function holdUp(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: fleet.env.DATABASE_URL });
  await client.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE made_file IN SHARE ROW EXCLUSIVE MODE');
  return async () => {
    await client.query('ROLLBACK');
    await client.end();
  };
}

const askForExport = async (): Promise<string> => {
  const { status, body } = await officer.post<Export>('/api/exports', {
    format: 'xlsx',
    layout: 'A',
    query: {},
  });
  expect(status).toBe(201);
  return body.id;
};
const promised = async (exportId: string): Promise<Promised> =>
  (await fleet.rows<Promised>('SELECT * FROM outbox WHERE job_key = $1', [`export.write_${exportId}`]))[0]!;
const inHand = (exportId: string) =>
  until('it is in hand', async () => (await promised(exportId)).runner !== null, 60_000);

/** Has the first worker, which is alone for that, take an export and stick in the middle of it. */
async function stuckExport(): Promise<{ id: string; letGo: () => Promise<void> }> {
  await Promise.all(fleet.workers.map((worker) => worker.stop('SIGKILL')));
  const id = await askForExport();
  const letGo = await holdUp();
  await fleet.startWorker(0);
  await inHand(id);
  await fleet.startWorker(1);
  return { id, letGo };
}

it('takes over what a killed worker had in hand, once its lease has run out', async () => {
  const { id, letGo } = await stuckExport();
  await fleet.workers[0]!.stop('SIGKILL');
  await letGo();
  await until(
    'the other one has done it',
    async () => (await promised(id)).state === 'done',
    LEASE_MS + 40_000,
  );
  expect(await promised(id)).toMatchObject({ deaths: 1, tries: 0 });
  // Made there and fetched here: from whichever web process.
  const files = await Promise.all(
    [0, 1].map((one) => officer.at(fleet.url(one)).file(`/api/exports/${id}/file`)),
  );
  expect(files.map(({ status }) => status)).toEqual([200, 200]);
});

it('takes over at once what a stopping worker hands back, and counts no death', async () => {
  const { id, letGo } = await stuckExport();
  const before = await promised(id);
  // It cannot end what it has within its two seconds.
  expect(await fleet.workers[0]!.stop('SIGTERM')).toBe(1);
  // Well before its lease would have run out.
  const taken = async (): Promise<boolean> => ![null, before.runner].includes((await promised(id)).runner);
  await until('the other one has it in hand', taken, LEASE_MS / 2);
  await letGo();
  await until('the other one has done it', async () => (await promised(id)).state === 'done', 20_000);
  expect(await promised(id)).toMatchObject({ deaths: 0, tries: 0 });
});
