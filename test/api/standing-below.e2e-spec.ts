import { Client } from '../support/client.js';
import { SetCommunity } from '../../src/modules/cases/index.js';
import type { UnitRow } from '../../src/modules/organisation/index.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Row {
  unitId: string;
  name: string;
  place: number | null;
  figures: Record<'led' | 'assisted' | 'repeats' | 'returned' | 'overdue', number>;
  moved: Moves | null;
  movedBefore: Moves | null;
  types: Types[];
}
type Moves = Record<'received' | 'signed' | 'reported' | 'closed', number>;
type Types = { medium: string } & Record<
  'withUnit' | 'returned' | 'reported' | 'stageClosed' | 'closed',
  number
>;
interface Table {
  day: string;
  week: { from: string; to: string } | null;
  rows: Row[];
  departments: Row[];
  communities: Row[];
  pairedUnitIds: string[];
  code?: string;
}

/** Each state as the ledger is asked for it. */
const VIEWS = {
  withUnit: 'with-unit',
  returned: 'returned',
  reported: 'reported',
  stageClosed: 'stage-closed',
  closed: 'closed',
} as const;

describeOnBoth('own level and below, by day and by week', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let communities: UnitRow[];

  const read = async (username: string, query = '') =>
    (await Client.as(app(), username)).get<Table>(`/api/rollups/standing${query}`);
  const morning = async (day: string) => {
    app().setClock(day, '08:10');
    await app().tick('tick.rollups');
  };

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    const [first, second] = district.streets as [UnitRow, UnitRow];
    communities = [
      await make.unit('梧桐社区', 'community', first),
      await make.unit('青石社区', 'community', first),
      await make.unit('云溪社区', 'community', second),
    ];
    app().setClock('2026-05-12', '09:00');
    const lying = await make.signed(district);
    await app()
      .get(SetCommunity)
      .run(make.actor(district.users.officer!, district.bureau), lying.id, lying.version, communities[0]!.id);
    app().setClock('2026-05-20', '09:00');
    await make.dispatched(district, {
      pollutionTypes: [
        { medium: 'AIR', label: '大气' },
        { medium: 'NOISE', label: '噪声' },
      ],
    });
    const water = { pollutionTypes: [{ medium: 'WATER', label: '水' } as const] };
    await make.dispatched(district, { leadUnitId: district.department.id, ...water });
    await make.registered(district, water);
    await morning('2026-05-19');
    await morning('2026-05-22');
    await morning('2026-05-25');
  });

  it('lists the mornings, newest first', async () => {
    const { body } = await (
      await Client.as(app(), 'wuling')
    ).get<{ days: string[] }>('/api/rollups/mornings');
    expect(body.days).toEqual(['2026-05-25', '2026-05-22', '2026-05-19']);
  });

  it('shows a street head the street and its communities, those without a case too', async () => {
    const { body } = await read('wuling');
    const counted = (rows: Row[]) => rows.map(({ name, place, figures }) => [name, place, figures.led]);
    expect(counted(body.rows)).toEqual([['梧桐街道', 1, 2]]);
    expect(counted(body.communities)).toEqual([
      ['梧桐社区', null, 1],
      ['青石社区', null, 0],
    ]);
    expect(body.departments).toEqual([]);
  });

  it('shows a department its own row and no street', async () => {
    const { body } = await read('duanxiao');
    expect(body.rows).toEqual([]);
    expect(body.communities).toEqual([]);
    expect(body.departments.map(({ name, place, figures }) => [name, place, figures.led])).toEqual([
      ['区水务局', null, 1],
    ]);
  });

  it('shows a leader all, and which streets are paired', async () => {
    const { body } = await read('fengqi');
    expect(body.rows.map(({ name }) => name).toSorted()).toEqual(['云栖街道', '梧桐街道']);
    expect(body.communities.map(({ name }) => name)).toEqual(['梧桐社区', '青石社区', '云溪社区']);
    expect(body.pairedUnitIds).toEqual([district.streets[0]!.id]);
    expect((await read('chenli')).body.pairedUnitIds).toEqual([]);
  });

  it('takes the last morning of a week, with what moved from Monday to Sunday and in the week before', async () => {
    const { body } = await read('fengqi', '?week=2026-W21');
    expect([body.day, body.week]).toEqual(['2026-05-22', { from: '2026-05-18', to: '2026-05-24' }]);
    const own = body.rows.find(({ name }) => name === '梧桐街道')!;
    expect(own.moved).toEqual({ received: 1, signed: 0, reported: 0, closed: 0 });
    expect(own.movedBefore).toEqual({ received: 1, signed: 1, reported: 0, closed: 0 });
    expect(body.departments[0]!.moved).toMatchObject({ received: 1 });
    expect(body.communities[0]!.movedBefore).toMatchObject({ received: 1, signed: 1 });
    expect((await read('fengqi')).body.rows[0]!.moved).toBeNull();
  });

  it('has no figures for a week in which nothing was frozen, and refuses what is no week', async () => {
    const none = await read('fengqi', '?week=2026-W20');
    expect([none.status, none.body.code]).toEqual([404, 'rollup.not_taken']);
    expect((await read('fengqi', '?week=2026-W60')).status).toBe(422);
  });

  it('opens with each number exactly its list', async () => {
    const { body } = await read('fengqi', '?week=2026-W21');
    const leader = await Client.as(app(), 'fengqi');
    const total = async (query: string) =>
      (await leader.get<{ total: number }>(`/api/cases?${query}`)).body.total;
    const until = `dispatchedTo=${body.day}`;
    // The overdue are those of now: the newest morning's, and not of the week that is asked for.
    const newest = (await read('fengqi')).body;
    const overdueNow = new Map(
      [...newest.rows, ...newest.departments, ...newest.communities].map(({ unitId, figures }) => [
        unitId,
        figures.overdue,
      ]),
    );
    for (const [key, rows] of [
      ['leadUnitId', [...body.rows, ...body.departments]],
      ['communityId', body.communities],
    ] as const) {
      for (const { unitId, figures, moved, types } of rows) {
        const of = `${key}=${unitId}`;
        expect(await total(`${of}&${until}`)).toBe(figures.led);
        expect(await total(`${of}&view=overdue`)).toBe(overdueNow.get(unitId));
        expect(await total(`${of}&${until}&minReturns=1`)).toBe(figures.returned);
        for (const [move, n] of Object.entries(moved!)) {
          const column = move === 'received' ? 'dispatched' : move;
          expect(await total(`${of}&${column}From=${body.week!.from}&${column}To=${body.week!.to}`)).toBe(n);
        }
        for (const { medium, ...states } of types)
          for (const [state, view] of Object.entries(VIEWS))
            expect(await total(`${of}&${until}&media=${medium}&view=${view}`)).toBe(
              states[state as keyof typeof VIEWS],
            );
      }
    }
    const street = body.rows.find(({ name }) => name === '梧桐街道')!;
    expect(street.types.map(({ medium, withUnit }) => [medium, withUnit])).toEqual([
      ['AIR', 2],
      ['NOISE', 1],
    ]);
  });

  it('keeps what communities had when a case moves on', async () => {
    const before = (await read('wuling', '?day=2026-05-25')).body.communities;
    const found = await make.dispatched(district);
    await app()
      .get(SetCommunity)
      .run(make.actor(district.users.officer!, district.bureau), found.id, found.version, communities[1]!.id);
    expect((await read('wuling', '?day=2026-05-25')).body.communities).toEqual(before);
  });
});
