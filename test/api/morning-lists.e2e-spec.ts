import { SYSTEM } from '../../src/modules/access/index.js';
import { AssignmentRow, CaseRow, EditCase } from '../../src/modules/cases/index.js';
import { LinkCases } from '../../src/modules/repeats/index.js';
import { MorningListRow } from '../../src/modules/rollups/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Listed {
  id: string;
  was: { status: string; lateDays: number };
  now: { status: string; lateDays: number };
  leadUnitName: string | null;
  changes: string[];
}
interface List {
  takenAt: string;
  total: number;
  changed: number;
  hidden: number;
  cases: Listed[];
  next: number | null;
  code?: string;
  detail?: string;
}
interface Row {
  unitId: string;
  name: string;
  figures: Record<string, number>;
  types: Record<string, number | string>[];
}
interface Table {
  day: string;
  rows: Row[];
  departments: Row[];
  communities: Row[];
}

const NUMBERS = {
  lead: 'led',
  assist: 'assisted',
  repeats: 'repeats',
  returned: 'returned',
  met: 'met',
  due: 'due',
  overdue: 'overdue',
} as const;

describeOnBoth('the list behind a number of a past morning', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let leader: Client;
  const DAY = '2026-05-25';
  const ids: Record<string, string> = {};

  const list = async (query: string, by = leader) =>
    by.get<List>(`/api/rollups/standing/cases?day=${DAY}&${query}`);
  const table = async (by = leader) => (await by.get<Table>(`/api/rollups/standing?day=${DAY}`)).body;
  const morning = async (day: string) => {
    app().setClock(day, '08:10');
    await app().tick('tick.rollups');
    // A session does not last for so long.
    leader = await Client.as(app(), 'fengqi');
  };

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    const [first, second] = district.streets;
    const community = await make.unit('青石社区', 'community', first!);
    app().setClock('2026-05-10', '09:00');
    const kept = await make.dispatched(district, { communityId: community.id });
    const repeat = await make.dispatched(district, { assistUnitIds: [second!.id] });
    const moving = await make.dispatched(district, { pollutionTypes: [{ medium: 'NOISE', label: '噪声' }] });
    const back = await make.dispatched(district);
    await make.dispatched(district, { leadUnitId: district.department.id });
    await make.dispatched(district, { streetId: second!.id, leadUnitId: second!.id });
    await app()
      .get(LinkCases)
      .run(SYSTEM, repeat.id, { otherId: kept.id, kind: 'repeat', note: null, likeness: null });
    const clerk = await Client.as(app(), 'liuchang');
    const reason = { reason: 'WRONG_AREA', note: '不在本街道辖区内。' };
    const seen = { 'if-match': `"${(await make.caseOf(back.id)).version}"` };
    expect((await clerk.post(`/api/cases/${back.id}/return`, reason, seen)).status).toBe(204);
    Object.assign(ids, {
      kept: kept.id,
      repeat: repeat.id,
      moving: moving.id,
      back: back.id,
      community: community.id,
    });
    await morning(DAY);
  });

  /** Every number of the page and how many its list says; they are the same by how they are made. */
  const numbersAndLists = async (): Promise<[string, number, number][]> => {
    const { rows, departments, communities } = await table();
    const found: [string, number, number][] = [];
    for (const { unitId, name, figures, types } of [...rows, ...departments, ...communities]) {
      for (const [figure, field] of Object.entries(NUMBERS)) {
        if (figure === 'assist' && communities.some((one) => one.unitId === unitId)) continue;
        const { body } = await list(`figure=${figure}&unitId=${unitId}`);
        expect(body.cases.length + body.hidden).toBe(body.total);
        found.push([`${name} ${figure}`, figures[field]!, body.total]);
      }
      for (const { medium, ...states } of types)
        for (const [state, n] of Object.entries(states)) {
          const { body } = await list(`figure=lead&unitId=${unitId}&medium=${medium}&state=${state}`);
          found.push([`${name} ${medium} ${state}`, Number(n), body.total]);
        }
    }
    return found;
  };

  it('holds exactly what was counted, for each number of each list', async () => {
    const found = await numbersAndLists();
    expect(found.filter(([, n]) => n > 0).length).toBeGreaterThan(12);
    expect(found.filter(([, n, listed]) => n !== listed)).toEqual([]);
    const street = district.streets[0]!.id;
    const { body } = await list(`figure=lead&unitId=${street}`);
    expect(body).toMatchObject({ takenAt: '2026-05-25T00:10:00.000Z', total: 4, changed: 0, hidden: 0 });
    const all = await list('figure=lead');
    expect(all.body.total).toBe(6);
  });

  it('stays the same when cases move on, and says what has changed about each', async () => {
    const before = await numbersAndLists();
    const [first, second] = district.streets;
    const uow = app().get(UnitOfWork);
    await uow.run((tx) =>
      tx.update(CaseRow, { id: ids.kept! }, { status: 'closed', dueOrder: 'z', nextDueAt: null }),
    );
    const { version } = await make.caseOf(ids.moving!);
    await app()
      .get(EditCase)
      .run(SYSTEM, ids.moving!, version, { parties: { leadUnitId: second!.id, assistUnitIds: [] } });
    await uow.run((tx) => tx.update(CaseRow, { id: ids.repeat! }, { status: 'split' }));
    await morning('2026-05-26');
    expect(await numbersAndLists()).toEqual(before);

    const { body } = await list(`figure=lead&unitId=${first!.id}`);
    const of = (id: string) => body.cases.find((one) => one.id === id)!;
    expect([body.total, body.changed, body.cases.length]).toEqual([4, 3, 4]);
    expect(of(ids.kept!).changes).toContain('status');
    expect(of(ids.kept!).now.status).toBe('closed');
    expect(of(ids.moving!)).toMatchObject({ changes: ['moved'], leadUnitName: second!.name });
    expect(of(ids.repeat!)).toMatchObject({ changes: ['gone'], now: { status: 'split' } });
    expect(of(ids.back!).changes).toEqual([]);
    expect(of(ids.kept!).was.lateDays).toBeGreaterThan(0);
    expect(of(ids.kept!).changes).toContain('in-time');
    // The morning after counts them as they are.
    const next = await leader.get<List>(
      `/api/rollups/standing/cases?day=2026-05-26&figure=lead&unitId=${first!.id}`,
    );
    expect(next.body.cases.map(({ id }) => id).toSorted()).toEqual([ids.kept, ids.back].toSorted());
  });

  it('shows a reader what is still in reach, and counts the rest', async () => {
    const street = district.streets[0]!.id;
    const head = await Client.as(app(), 'wuling');
    const uow = app().get(UnitOfWork);
    await uow.run(async (tx) => {
      await tx.update(CaseRow, { id: ids.moving! }, { streetId: district.streets[1]!.id });
      await tx.update(AssignmentRow, { caseId: ids.moving! }, { elsewhere: false });
    });
    const { body } = await list(`figure=lead&unitId=${street}`, head);
    const counted = [ids.kept!, ids.repeat!, ids.moving!, ids.back!];
    const opened: string[] = [];
    for (const id of counted) if ((await head.get(`/api/cases/${id}`)).status === 200) opened.push(id);
    expect(opened).not.toContain(ids.moving);
    expect(opened.length).toBeGreaterThan(0);
    expect(body.cases.map(({ id }) => id).toSorted()).toEqual(opened.toSorted());
    expect([body.total, body.hidden]).toEqual([4, 4 - opened.length]);
    expect((await list(`figure=lead&unitId=${district.streets[1]!.id}`, head)).status).toBe(404);
    expect((await list('figure=lead', head)).body.total).toBe(4);
    expect((await list(`figure=nonsense&unitId=${street}`)).status).toBe(422);
    const clerk = await Client.as(app(), 'duanxiao');
    expect((await list(`figure=lead&unitId=${street}`, clerk)).status).not.toBe(200);
  });

  it('says plainly that there is no morning, that its list was not kept yet, or that it was cleared', async () => {
    const street = district.streets[0]!.id;
    const none = await leader.get<List>(
      `/api/rollups/standing/cases?day=2026-05-24&figure=lead&unitId=${street}`,
    );
    expect([none.status, none.body.code]).toEqual([404, 'rollup.not_taken']);
    const uow = app().get(UnitOfWork);
    await uow.run((tx) => tx.delete(MorningListRow, { day: '2026-05-26' as never }));
    const early = await leader.get<List>(
      `/api/rollups/standing/cases?day=2026-05-26&figure=lead&unitId=${street}`,
    );
    expect([early.status, early.body.code]).toEqual([409, 'rollup.list_not_kept']);

    const figures = (await table()).rows.map((row) => row.figures);
    app().setClock('2027-08-01', '03:20');
    await app().tick('tick.retention');
    leader = await Client.as(app(), 'fengqi');
    const cleared = await list(`figure=lead&unitId=${street}`);
    expect([cleared.status, cleared.body.code]).toEqual([409, 'rollup.list_thinned']);
    expect(cleared.body.detail).toContain('保留期（400 天）');
    expect(await app().reads.count(MorningListRow)).toBe(0);
    expect((await table()).rows.map((row) => row.figures)).toEqual(figures);
  });
});
