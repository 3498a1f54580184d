import { LinkCases } from '../../src/modules/repeats/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Figures {
  led: number;
  assisted: number;
  repeats: number;
  returned: number;
  met: number;
  metInTime: number;
  due: number;
  dueDone: number;
  overdue: number;
  lateDays: number;
}
interface Table {
  day: string;
  comparedWith: string | null;
  rows: { name: string; place: number; placeBefore: number | null; figures: Figures }[];
  others: Figures;
  trend: { day: string; opened: number; closed: number }[];
  code?: string;
}

describeOnBoth('how streets stand', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });

  const read = async (username: string, query = '') =>
    (await Client.as(app(), username)).get<Table>(`/api/rollups/standing${query}`);
  const morning = async (day: string) => {
    app().setClock(day, '08:10');
    await app().tick('tick.rollups');
  };

  it('says that there is no morning yet', async () => {
    const { status, body } = await read('fengqi');
    expect([status, body.code]).toEqual([404, 'rollup.not_taken']);
  });

  it('freezes what each street leads, assists in, had returned and has late, and ranks them', async () => {
    const [first, second] = district.streets;
    app().setClock('2026-05-10', '09:00');
    const one = await make.dispatched(district);
    const two = await make.dispatched(district, { assistUnitIds: [second!.id] });
    await make.dispatched(district, { leadUnitId: district.department.id });
    await make.dispatched(district, { streetId: second!.id, leadUnitId: second!.id });
    await make.registered(district);
    await app()
      .get(LinkCases)
      .run(SYSTEM, two.id, { otherId: one.id, kind: 'repeat', note: null, likeness: null });
    const clerk = await Client.as(app(), 'liuchang');
    const returned = await clerk.post(
      `/api/cases/${one.id}/return`,
      { reason: 'WRONG_AREA', note: '不在本街道辖区内。' },
      { 'if-match': `"${(await make.caseOf(one.id)).version}"` },
    );
    expect(returned.status).toBe(204);

    await morning('2026-05-25');
    const { body } = await read('fengqi');
    expect(body.day).toBe('2026-05-25');
    const rows = body.rows.map(({ name, place, figures: { led, assisted, repeats, returned: back } }) => ({
      name,
      place,
      figures: [led, assisted, repeats, back],
    }));
    expect(rows).toEqual([
      { name: '梧桐街道', place: 1, figures: [2, 0, 1, 1] },
      { name: '云栖街道', place: 1, figures: [1, 1, 0, 0] },
    ]);
    expect(body.others.led).toBe(1);
    const late = body.rows.map(({ figures: { overdue, lateDays, due, dueDone } }) => ({
      overdue,
      lateDays,
      due,
      dueDone,
    }));
    expect(late[1]).toMatchObject({ overdue: 1, due: 1, dueDone: 0 });
    expect(late[1]!.lateDays).toBeGreaterThan(0);
    expect(first!.name).toBe('梧桐街道');
  });

  it('opens with each number a list of as many', async () => {
    const { body } = await read('fengqi');
    const leader = await Client.as(app(), 'fengqi');
    const total = async (query: string) =>
      (await leader.get<{ total: number }>(`/api/cases?${query}`)).body.total;
    for (const { name, figures } of body.rows) {
      const { id } = district.streets.find((street) => street.name === name)!;
      const until = `dispatchedTo=${body.day}`;
      expect(await total(`leadUnitId=${id}&${until}`)).toBe(figures.led);
      expect(await total(`assistUnitId=${id}&${until}`)).toBe(figures.assisted);
      expect(await total(`leadUnitId=${id}&${until}&marks=repeat`)).toBe(figures.repeats);
      expect(await total(`leadUnitId=${id}&${until}&minReturns=1`)).toBe(figures.returned);
      expect(await total(`leadUnitId=${id}&view=overdue`)).toBe(figures.overdue);
    }
  });

  it('stays as it was when the cases move on, and compares places with a week ago', async () => {
    const frozen = (await read('fengqi')).body;
    await make.dispatched(district, {
      streetId: district.streets[1]!.id,
      leadUnitId: district.streets[1]!.id,
    });
    expect((await read('fengqi')).body).toEqual(frozen);
    await morning('2026-06-01');
    const { body } = await read('fengqi');
    expect(body.comparedWith).toBe('2026-05-25');
    expect(body.rows.map(({ name, place, placeBefore }) => [name, place, placeBefore])).toEqual([
      ['云栖街道', 1, 1],
      ['梧桐街道', 2, 1],
    ]);
    expect(body.trend.map(({ day, opened }) => [day, opened])).toEqual([
      ['2026-05-25', 0],
      ['2026-06-01', 1],
    ]);
    expect((await read('fengqi', '?day=2026-05-31')).body).toEqual(frozen);
  });

  it('counts a campaign alone, and nothing for one without cases', async () => {
    const id = district.campaign.id;
    const own = (await read('fengqi', `?campaignId=${id}`)).body;
    expect(own.rows[0]!.figures.led).toBe(2);
    const none = (await read('fengqi', '?campaignId=00000000-0000-7000-8000-000000000000')).body;
    expect(none.rows.every(({ figures }) => Object.values(figures).every((n) => n === 0))).toBe(true);
  });

  it('shows a street its own row with its place among all, and refuses a day that is none', async () => {
    const { body } = await read('wuling');
    expect(body.rows.map(({ name, place }) => [name, place])).toEqual([['梧桐街道', 2]]);
    expect(body.others.led).toBe(0);
    expect((await read('wuling', '?day=2026-02-30')).status).toBe(422);
  });
});
