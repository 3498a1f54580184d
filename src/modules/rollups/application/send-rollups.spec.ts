import { startApp, type TestApp } from '../../../../test/support/app.js';
import { Client } from '../../../../test/support/client.js';
import { given, type District } from '../../../../test/support/given.js';
import { SYSTEM } from '../../access/index.js';
import { PairLeader, type UnitRow } from '../../organisation/index.js';
import { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';

let test: TestApp;
let district: District;
let make: ReturnType<typeof given>;

beforeEach(async () => {
  test = await startApp();
  make = given(test);
  district = await make.district();
  await make.dispatched(district);
  await test.drain();
});
afterEach(() => test.stop());

async function ticked(on: string, time: string): Promise<void> {
  test.setClock(on, time);
  await test.tick('tick.rollups');
}

const sent = async () => (await test.mails()).filter(({ rule }) => rule === 'rollup.morning');

it('goes out on working days from 08:10 to streets that have cases and to the leader paired with them, once', async () => {
  await ticked('2026-05-12', '08:09');
  await ticked('2026-05-16', '09:00');
  expect(await sent()).toEqual([]);
  await ticked('2026-05-18', '15:40');
  await ticked('2026-05-18', '15:55');
  expect((await sent()).map(({ recipientName }) => recipientName)).toEqual(['吴岭', '冯启']);
});

it('stores the morning once and never computes it again', async () => {
  await ticked('2026-05-12', '08:10');
  await make.dispatched(district);
  await ticked('2026-05-12', '10:00');
  const of = (day: string) =>
    test.reads.findOneByOrFail(RollupSnapshotRow, { unitId: district.streets[0]!.id, day: day as never });
  expect((await of('2026-05-12')).figures.open).toBe(1);
  await ticked('2026-05-13', '08:10');
  expect((await of('2026-05-13')).figures).toMatchObject({ open: 2, since: '2026-05-12', openedSince: 1 });
});

it('tells the change against the snapshot before, by its day after a weekend', async () => {
  await ticked('2026-05-15', '08:10');
  await make.dispatched(district);
  await ticked('2026-05-18', '08:10');
  const { text } = (await sent()).at(-1)!;
  expect(text).toContain('5/15 以来办结 0 件，新增 1 件');
  expect(text).toContain('较 5/15');
});

it('counts a lead department its own cases without counting them twice for the district', async () => {
  await make.dispatched(district, { leadUnitId: district.department.id });
  await ticked('2026-05-12', '08:10');
  expect((await sent()).map(({ recipientName }) => recipientName).toSorted()).toEqual([
    '冯启',
    '吴岭',
    '段晓',
  ]);
  const read = async (username: string) => {
    const client = await Client.as(test, username);
    const { body } = await client.get<{ unitName: string; figures: { open: number } }[]>(
      '/api/rollups?day=2026-05-12',
    );
    return body.map(({ unitName, figures }) => `${unitName} ${figures.open}`);
  };
  expect((await read('fengqi')).toSorted()).toEqual(['云栖街道 0', '区水务局 1', '梧桐街道 2'].toSorted());
  expect(await read('wuling')).toEqual(['梧桐街道 2']);
});

it('tells a leader the paired streets alone, added up, and opens exactly their cases', async () => {
  const [first, second] = district.streets as [UnitRow, UnitRow];
  await make.dispatched(district, { streetId: second.id });
  await test.get(PairLeader).run(SYSTEM, district.users.leader!.id, second.id);
  await ticked('2026-05-12', '08:10');
  const { text, subject } = (await sent()).find(({ recipientName }) => recipientName === '冯启')!;
  expect(subject).toContain(`${first.name}、${second.name}`);
  const link = /http\S+\/cases\?\S+/.exec(text)![0];
  const leader = await Client.as(test, 'fengqi');
  const homes = new URL(link).searchParams.get('homes')!.split(',');
  expect(homes.toSorted()).toEqual([first.id, second.id].toSorted());
  const query = homes.map((id) => `homeUnitIds=${id}`).join('&');
  const { body } = await leader.get<{ total: number }>(`/api/cases?view=open&${query}`);
  expect(body.total).toBe(2);
  expect(text).toMatch(/近 1 日在办\n.*5\/12 2 件/s);
});
