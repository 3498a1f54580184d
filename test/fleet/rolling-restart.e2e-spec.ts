import { setTimeout as wait } from 'node:timers/promises';
import type { CaseRow } from '../../src/modules/cases/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { listen } from '../support/live.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { until } from '../support/until.js';
import { Balancer } from './balancer.js';
import { Fleet } from './fleet.js';

let smtp: TestSmtp;
let fleet: Fleet;
let balancer: Balancer;
let make: ReturnType<typeof given>;
let district: District;

beforeAll(async () => {
  smtp = await startSmtp();
  fleet = await Fleet.start({ env: { SMTP_URL: smtp.url, DRAIN_SECONDS: '2', STOP_SECONDS: '20' } });
  make = given(fleet.setUp);
  district = await make.district();
  balancer = await Balancer.start(fleet.ports);
});
afterAll(async () => {
  await balancer?.stop();
  await fleet?.stop();
  await smtp?.stop();
});

const dispatchOf = async (officer: Client, { id, version }: CaseRow): Promise<void> => {
  const answer = await officer.post('/api/dispatches', { items: [{ caseId: id, version }] });
  expect(answer.status).toBeLessThan(300);
};

it('replaces every process under load without a failed request, and keeps each write once', async () => {
  const wrong: string[] = [];
  const kept: string[] = [];
  let reads = 0;
  let over = false;
  const number = (writer: number, turn: number): string =>
    `D3ZZ202605${10 + writer}${String(turn).padStart(4, '0')}`;
  const write = async (writer: number): Promise<void> => {
    const officer = await Client.as(balancer, 'zhoumin');
    for (let turn = 1; !over; turn += 1) {
      const acceptanceNo = number(writer, turn);
      const answer = await officer.post<{ id: string }>('/api/cases', {
        campaignId: district.campaign.id,
        acceptanceNo,
        content: `示例区梧桐街道青石巷${turn}号油烟直排。`,
        pollutionTypes: [],
      });
      if (answer.status === 201) kept.push(acceptanceNo);
      else wrong.push(`write: ${answer.status}`);
      await wait(20);
    }
  };
  const read = async (): Promise<void> => {
    const officer = await Client.as(balancer, 'chenli');
    while (!over) {
      const { status } = await officer.get('/api/cases?limit=20');
      if (status === 200) reads += 1;
      else wrong.push(`read: ${status}`);
      await wait(10);
    }
  };
  const dispatched: CaseRow[] = [];
  for (let n = 0; n < 5; n += 1) dispatched.push(await make.registered(district));
  const sender = await Client.as(balancer, 'zhoumin');

  const load = Promise.all(
    [write(1), write(2), write(3), read(), read()].map((one) => one.catch((e) => wrong.push(String(e)))),
  );
  try {
    await until('the load runs', () => kept.length > 20 && reads > 20);
    for (const at of fleet.webs.keys()) {
      await dispatchOf(sender, dispatched[at * 2]!);
      const gone = fleet.webs[at]!.stop('SIGTERM');
      await until(`web ${at} says that it leaves`, () => !balancer.ready[at]);
      await dispatchOf(sender, dispatched[at * 2 + 1]!);
      expect(await gone).toBe(0);
      await fleet.startWeb(at);
      await until(`web ${at} is back`, () => balancer.ready[at]!);
    }
    for (const at of fleet.workers.keys()) {
      expect(await fleet.workers[at]!.stop('SIGTERM')).toBe(0);
      await fleet.startWorker(at);
    }
    await dispatchOf(sender, dispatched[4]!);
    await wait(500);
  } finally {
    over = true;
    await load;
  }

  expect({ wrong, dropped: balancer.dropped }).toEqual({ wrong: [], dropped: [] });
  expect(kept.length).toBeGreaterThan(60);
  const found = await fleet.rows<{ no: string; entries: string }>(
    `SELECT c.number_key AS no, COUNT(h.id) AS entries FROM inspection_case c
     LEFT JOIN history_entry h ON h.subject_id = c.id AND h.action = 'case.register'
     WHERE c.number_key LIKE 'D3ZZ2026051_____' GROUP BY c.id, c.number_key`,
  );
  const once = new Map(found.map(({ no, entries }) => [no, Number(entries)]));
  expect(kept.filter((no) => once.get(no) !== 1)).toEqual([]);
  expect(found.length).toBe(once.size);
  await until(
    'every dispatch is told once',
    async () => {
      const told = smtp.mails.filter(({ subject }) => subject?.startsWith('【交办通知】'));
      expect(told.length).toBeLessThanOrEqual(5);
      return told.length === 5;
    },
    60_000,
  );
});

it('says goodbye to an open stream and finishes a running request', async () => {
  const officer = await fleet.client('zhoumin', 0);
  const stream = await listen(officer);
  const gone = fleet.webs[0]!.stop('SIGTERM');
  const leaving = await until('it says that it leaves', async () => {
    const answer = await fetch(`${fleet.url(0)}/readyz`);
    return answer.status === 503 && { answer, body: await answer.json() };
  });
  expect(leaving.body).toEqual({ status: 'leaving' });
  // Still answered, over a connection that is the last one.
  const late = await officer.get('/api/cases?limit=1');
  expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
  await stream.ended();
  expect(stream.events.at(-1)).toMatchObject({ event: 'bye', data: { why: 'restart' } });
  expect(await gone).toBe(0);
  await fleet.startWeb(0);
});
