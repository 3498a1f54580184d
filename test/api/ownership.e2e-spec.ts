import ExcelJS from 'exceljs';
import { DutyRow } from '../../src/modules/ownership/index.js';
import { CaseRow } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UserRow, type UnitRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Duty {
  id: string;
  personName: string;
  userId: string | null;
  fromOn: string;
  untilOn: string | null;
  state: string;
  endReason: string | null;
}
interface Subject {
  id: string;
  type: string;
  name: string;
  version: number | null;
  standing: Duty | null;
  acting: Duty | null;
  gap: string | null;
}
interface Street {
  unit: { id: string; name: string };
  leaders: { name: string }[];
  areas: Subject[];
  points: { total: number; held: number };
  cases: { open: number; led: number; unowned: number };
  gaps: number;
  pointLines: Subject[];
  mayManage: boolean;
}
interface Gap {
  kind: string;
  total: number;
  mayMend: boolean;
  items: { id: string; title: string; subject: Subject | null }[];
}
interface Plan {
  key: string;
  lines: {
    line: number;
    verdict: string;
    changes: string[];
    hasAccount: boolean;
    faults: { column: string }[];
  }[];
}
interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
}

describeOnBoth('the map of who answers for what', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let first: UnitRow;
  let second: UnitRow;
  let community: UnitRow;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;
  let department: Client;
  let admin: Client;

  const on = async (day: string): Promise<void> => {
    app().setClock(day, '09:00');
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
    otherStreet = await Client.as(app(), 'hanlei');
    department = await Client.as(app(), 'duanxiao');
    admin = await Client.as(app(), 'guanli');
  };

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    [first, second] = district.streets as [UnitRow, UnitRow];
    community = await make.unit('青石社区', 'community', first);
    await on('2026-05-20');
  });

  const map = async (client = officer) =>
    (await client.get<{ streets: Street[] }>('/api/ownership')).body.streets;
  const streetOf = async (id = first.id, client = officer): Promise<Street> =>
    (await client.get<Street>(`/api/ownership/streets/${id}`)).body;
  const gaps = async (client = officer): Promise<Record<string, string[]>> =>
    Object.fromEntries(
      (await client.get<Gap[]>('/api/ownership/gaps')).body.map(({ kind, items }) => [
        kind,
        items.map(({ title }) => title),
      ]),
    );
  const addPlace = async (name: string, more: Record<string, unknown> = {}, client = officer) =>
    client.post<{ id: string } & Problem>('/api/ownership/places', {
      kind: 'outfall',
      name,
      streetId: first.id,
      ...more,
    });
  const appoint = (subjectType: string, subjectId: string, more: Record<string, unknown>, client = officer) =>
    client.post<{ id: string } & Problem>('/api/ownership/duties', {
      subjectType,
      subjectId,
      replaces: null,
      ...more,
    });
  const dutiesOf = async (type: string, id: string, client = officer): Promise<Duty[]> =>
    (await client.get<Duty[]>(`/api/ownership/duties?subjectType=${type}&subjectId=${id}`)).body;

  it('shows what other rooms keep, takes communities for areas, and lists what nobody answers for', async () => {
    const [one, two] = await map();
    expect(one).toMatchObject({
      unit: { name: '梧桐街道' },
      leaders: [{ name: '冯启' }],
      areas: [{ type: 'community', name: '青石社区', gap: 'vacant' }],
    });
    expect(two).toMatchObject({ unit: { name: '云栖街道' }, leaders: [], areas: [] });
    expect(await gaps()).toEqual({
      'street-leader': ['云栖街道'],
      'street-areas': ['云栖街道'],
      'area-person': ['青石社区'],
    });
  });

  it('relieves whoever stood there the day before, keeps both, and tells two officers of each other', async () => {
    const { body: place } = await addPlace('玉带河 3 号排口', {
      number: 'PK-003',
      communityId: community.id,
    });
    expect((await gaps())['point-chief']).toEqual(['PK-003 玉带河 3 号排口']);
    const by = await appoint('place', place.id, { userId: district.users.street!.id, fromOn: '2026-05-01' });
    expect(by.status).toBe(201);
    expect((await gaps())['point-chief']).toBeUndefined();
    // Somebody who looked before that is told who was faster.
    const late = await appoint('place', place.id, { personName: '何青' });
    expect([late.status, late.body.code]).toEqual([412, 'version.stale']);
    expect(late.body.detail).toContain('陈立');
    const next = await appoint('place', place.id, {
      personName: '何青',
      post: '社区书记',
      replaces: by.body.id,
    });
    expect(next.status).toBe(201);
    expect(await dutiesOf('place', place.id)).toMatchObject([
      { personName: '何青', userId: null, fromOn: '2026-05-20', untilOn: null, state: 'in-force' },
      { personName: '刘畅', fromOn: '2026-05-01', untilOn: '2026-05-19', state: 'ended' },
    ]);
    // Both at the very same time: one is written, one is refused.
    const both = await Promise.all(
      ['甲一', '乙二'].map((personName) =>
        appoint('place', place.id, { personName, replaces: next.body.id }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    const wrong = await appoint('place', place.id, {
      personName: '何青',
      fromOn: '2026-05-19',
      replaces: both.find(({ status }) => status === 201)!.body.id,
    });
    expect([wrong.status, wrong.body.errors.map(({ field }) => field)]).toEqual([422, ['fromOn']]);
    const history = await app().reads.findBy(HistoryEntryRow, { subjectType: 'duty', subjectId: place.id });
    expect(history.map(({ action }) => action).sort()).toEqual([
      'duty.add-place',
      'duty.appoint',
      'duty.appoint',
      'duty.appoint',
    ]);
    expect(JSON.stringify(history.map(({ data }) => data))).not.toMatch(/何青|刘畅|甲一/);
  });

  it('does not let a duty vanish whose days are over, and mends it with one press', async () => {
    const { body: duty } = await appoint('community', community.id, {
      userId: district.users.street!.id,
      untilOn: '2026-05-31',
    });
    expect((await gaps())['area-person']).toBeUndefined();
    await on('2026-06-01');
    expect((await gaps()).expired).toEqual(['青石社区']);
    expect((await streetOf()).areas[0]).toMatchObject({ gap: 'expired', standing: { state: 'expired' } });
    const renewed = await appoint('community', community.id, {
      userId: district.users.street!.id,
      replaces: duty.id,
    });
    expect(renewed.status).toBe(201);
    expect((await gaps()).expired).toBeUndefined();
    expect((await dutiesOf('community', community.id)).map(({ untilOn }) => untilOn)).toEqual([
      null,
      '2026-05-31',
    ]);
  });

  it('plans a successor ahead, and shows who is in force until then', async () => {
    const { body: place } = await addPlace('西环点位', { kind: 'site' });
    const { body: duty } = await appoint('place', place.id, { personName: '裴林' });
    expect(
      (await appoint('place', place.id, { personName: '何青', fromOn: '2026-06-10', replaces: duty.id }))
        .status,
    ).toBe(201);
    const of = async () => (await streetOf()).pointLines.find(({ id }) => id === place.id);
    expect(await of()).toMatchObject({
      gap: null,
      standing: { personName: '何青', state: 'ahead' },
      acting: { personName: '裴林', untilOn: '2026-06-09' },
    });
    await on('2026-06-10');
    expect(await of()).toMatchObject({ standing: { personName: '何青', state: 'in-force' }, acting: null });
  });

  it('lets a street arrange its own and see no other', async () => {
    expect((await map(street)).map(({ unit }) => unit.name)).toEqual(['梧桐街道']);
    expect((await street.get(`/api/ownership/streets/${second.id}`)).status).toBe(404);
    const { body: own } = await addPlace('后街点位', { kind: 'site' }, street);
    expect((await appoint('place', own.id, { personName: '何青' }, street)).status).toBe(201);
    expect((await appoint('place', own.id, { personName: '别人' }, otherStreet)).status).toBe(404);
    expect((await addPlace('越界点位', { streetId: second.id }, street)).status).toBe(404);
    expect((await addPlace('后街点位', { kind: 'site' })).body.code).toBe('duty.place_known');
    expect((await addPlace('别家社区点位', { streetId: second.id, communityId: community.id })).status).toBe(
      422,
    );
    expect(
      (await street.post('/api/ownership/kinds', { about: 'point', name: '雨水口', holder: '口长' })).status,
    ).toBe(404);
    expect((await department.get<{ streets: Street[] }>('/api/ownership')).body.streets).toEqual([]);
    expect((await appoint('place', own.id, { personName: '别人' }, department)).status).toBe(403);
  });

  it('closes a point with its duty, against the version that was seen', async () => {
    const { body: place } = await addPlace('临时点位', { kind: 'site' });
    await appoint('place', place.id, { personName: '何青' });
    const close = (version: number) =>
      officer.post<Problem>(
        `/api/ownership/places/${place.id}/close`,
        { reason: '已回填' },
        { 'if-match': `"${version}"` },
      );
    expect((await close(7)).status).toBe(412);
    expect((await close(1)).status).toBe(204);
    expect((await close(2)).body.code).toBe('duty.place_closed');
    expect((await dutiesOf('place', place.id))[0]).toMatchObject({ state: 'ended', endReason: '已回填' });
    expect((await streetOf()).pointLines.map(({ name }) => name)).not.toContain('临时点位');
    // The name is free again.
    expect((await addPlace('临时点位', { kind: 'site' })).status).toBe(201);
  });

  it('lists cases and tasks without an owner, and tells in one line who answers for one', async () => {
    const found = await make.signed(district, { communityId: community.id, isKeyCase: true });
    expect((await gaps())['case-owner']).toEqual([`*${' '}${found.acceptanceNo} ${found.title}`]);
    expect((await streetOf()).cases).toMatchObject({ open: 1, led: 0, unowned: 1 });
    const ownersOf = async (path: string, client = officer) =>
      (
        await client.get<{ as: string; word: string | null; what: string | null; names: string[] }[]>(path)
      ).body.map(({ as, word, what, names }) => [word ?? as, what, ...names]);
    expect(await ownersOf(`/api/cases/${found.id}/owners`)).toEqual([
      ['street-leader', null, '冯启'],
      ['case-leader', null],
      ['包片干部', '青石社区', '刘畅'],
    ]);
    expect((await otherStreet.get(`/api/cases/${found.id}/owners`)).status).toBe(404);
    const edited = await officer.patch(
      `/api/cases/${found.id}`,
      { caseLeaderId: district.users.leader!.id },
      { 'if-match': `"${(await make.caseOf(found.id)).version}"` },
    );
    expect(edited.status).toBeLessThan(300);
    expect((await gaps())['case-owner']).toBeUndefined();
    const { body: task } = await officer.post<{ id: string }>('/api/rectifications', {
      source: 'self-check',
      title: '后街油烟整治',
      problem: '油烟直排。',
      goal: '达标排放。',
      measures: '装净化器。',
      type: 'dated',
      startedOn: '2026-06-01',
      dueOn: '2026-12-31',
      leadId: first.id,
      assistIds: [],
      streetIds: [],
      superviseIds: [],
      caseIds: [],
      milestones: [{ what: '装净化器', plannedOn: '2026-10-31' }],
    });
    expect((await gaps())['task-owner']).toEqual(['ZG-2026-001 后街油烟整治']);
    expect((await appoint('task', task.id, { personName: '别人' }, otherStreet)).status).toBe(404);
    expect((await appoint('task', task.id, { userId: district.users.leader!.id })).status).toBe(201);
    expect((await gaps())['task-owner']).toBeUndefined();
    expect(await ownersOf(`/api/rectifications/${task.id}/owners`)).toEqual([['包案领导', null, '冯启']]);
    const people = (
      await officer.get<{ name: string; streets: object[]; tasks: object[]; casesLed: number }[]>(
        '/api/ownership/people',
      )
    ).body;
    expect(people.find(({ name }) => name === '冯启')).toMatchObject({
      streets: [{ name: '梧桐街道' }],
      tasks: [{ name: '后街油烟整治' }],
      casesLed: 1,
    });
    // So that the numbers of a street count cases and nothing else.
    expect(await app().reads.countBy(CaseRow, {})).toBe(1);
  });

  it('hands on what somebody answered for when they leave', async () => {
    const { id } = district.users.street!;
    const version = async () => (await app().reads.findOneByOrFail(UserRow, { id })).version;
    const leave = async (more: object) =>
      admin.post<Problem>(
        `/api/users/${id}/switch-off`,
        { reason: '调离', ...more },
        { 'if-match': `"${await version()}"` },
      );
    const refused = await leave({});
    expect([refused.status, refused.body.code]).toEqual([409, 'user.work_in_hand']);
    expect(refused.body.detail).toContain('负责的片区、点位和任务 1 个');
    expect((await leave({ successorId: district.users.head!.id })).status).toBe(204);
    expect((await streetOf()).areas[0]).toMatchObject({ standing: { personName: '吴岭' }, gap: null });
    // The next one leaves without a successor: it becomes a gap.
    const head = await app().reads.findOneByOrFail(UserRow, { id: district.users.head!.id });
    const gone = await admin.post<Problem>(
      `/api/users/${head.id}/switch-off`,
      { reason: '调离', backToUnit: true },
      { 'if-match': `"${head.version}"` },
    );
    expect(gone.status).toBe(204);
    expect((await gaps())['area-person']).toEqual(['青石社区']);
  });

  describe('from a table', () => {
    const HEAD = [
      '种类',
      '编号',
      '名称',
      '街道',
      '社区',
      '排口长',
      '职务',
      '开始日期',
      '截止日期',
      '经度',
      '纬度',
    ];
    const ROW = ['入河排口', 'PK-101', '东沟 1 号排口', '云栖街道', '', '韩磊', '', '', '', '113.5', '34.75'];
    const upload = async (rows: readonly (readonly string[])[], client = officer) => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('排口');
      sheet.addRow(['入河排口责任人名单']);
      for (const row of rows) sheet.addRow([...row]);
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(await book.xlsx.writeBuffer())]), '排口.xlsx');
      return client.post<{ text: string; sheet: string } & Problem>('/api/ownership/import/file', form);
    };
    const trial = async (text: string, client = officer): Promise<Plan> =>
      (await client.post<Plan>('/api/ownership/import/trial', { text })).body;
    const commit = (text: string, key: string, client = officer) =>
      client.post<{ new: number; changed: number; unchanged: number; appointed: number } & Problem>(
        '/api/ownership/import',
        { text, key },
      );
    const table = (...rows: readonly string[][]): string =>
      [HEAD, ...rows].map((row) => row.join('\t')).join('\n');

    it('is tried row by row, written as a whole, and changes nothing the second time', async () => {
      const { status, body } = await upload([
        HEAD,
        ROW,
        [
          '入河排口',
          'PK-102',
          '东沟 2 号排口',
          '云栖街道',
          '',
          '村支书 何青',
          '村支书',
          '2026-06-01',
          '',
          '',
          '',
        ],
        ['烟囱', '', '厂区', '云栖街道', '', '', '', '', '', '', ''],
        ['入河排口', 'PK-101', '重复', '云栖街道', '', '', '', '', '', '', ''],
        ['入河排口', '', '', '梧桐街道', '没有的社区', '', '', '2026-13-01', '', '113', ''],
      ]);
      expect([status, body.sheet]).toEqual([200, '排口']);
      const bad = await trial(body.text);
      expect(bad.lines.map(({ line, verdict }) => [line, verdict])).toEqual([
        [3, 'new'],
        [4, 'new'],
        [5, 'refused'],
        [6, 'refused'],
        [7, 'refused'],
      ]);
      expect(bad.lines.map(({ hasAccount }) => hasAccount).slice(0, 2)).toEqual([true, false]);
      expect(bad.lines.slice(2).map(({ faults }) => faults.map(({ column }) => column))).toEqual([
        ['kind'],
        ['name'],
        ['name', 'community', 'lat', 'fromOn'],
      ]);
      expect((await commit(body.text, bad.key)).body.code).toBe('duty.lines_refused');
      const text = body.text.split('\n').slice(0, 4).join('\n');
      const plan = await trial(text);
      expect((await commit(text, plan.key)).body).toMatchObject({ new: 2, changed: 0, appointed: 2 });
      expect((await streetOf(second.id)).pointLines).toMatchObject([
        { name: '东沟 1 号排口', standing: { personName: '韩磊', userId: district.users.otherStreet!.id } },
        { name: '东沟 2 号排口', standing: { personName: '村支书 何青', userId: null } },
      ]);
      const again = await trial(text);
      expect(again.lines.map(({ verdict }) => verdict)).toEqual(['unchanged', 'unchanged']);
      const before = await app().reads.count(DutyRow);
      expect((await commit(text, again.key)).body).toMatchObject({ new: 0, unchanged: 2, appointed: 0 });
      expect(await app().reads.count(DutyRow)).toBe(before);
    });

    it('changes what a row says differently, and only what was looked at', async () => {
      const text = table(ROW.with(5, '新人'), [
        '点位',
        '',
        '云栖后街',
        '云栖街道',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
      ]);
      const plan = await trial(text);
      expect(plan.lines.map(({ verdict, changes }) => [verdict, changes])).toEqual([
        ['changed', ['person']],
        ['new', []],
      ]);
      expect((await addPlace('云栖后街', { kind: 'site', streetId: second.id })).status).toBe(201);
      expect((await commit(text, plan.key)).body.code).toBe('duty.plan_changed');
      const now = await trial(text);
      expect((await commit(text, now.key)).body).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
    });

    it('refuses rows of another street to a street, and what is no table', async () => {
      const foreign = await trial(table(ROW.with(3, '梧桐街道').with(1, 'PK-900')), otherStreet);
      expect(foreign.lines[0]).toMatchObject({ verdict: 'refused', faults: [{ column: 'street' }] });
      const none = await officer.post<Problem>('/api/ownership/import/trial', { text: '今天下雨' });
      expect([none.status, none.body.code]).toEqual([422, 'duty.no_table']);
      expect((await upload([['甲', '乙']])).status).toBe(422);
    });
  });

  it('counts a point as open at its community, so that the community is not switched off under it', async () => {
    const { version } = (await app().reads.query(`SELECT version FROM unit WHERE id = '${community.id}'`))[0];
    const answer = await admin.post<Problem>(
      `/api/units/${community.id}/switch-off`,
      { reason: '撤并' },
      { 'if-match': `"${version}"` },
    );
    expect([answer.status, answer.body.detail]).toEqual([409, expect.stringContaining('片区和点位 1 个')]);
  });

  it('is written in one transaction with its history', async () => {
    const rows = await app().get(UnitOfWork).reads.countBy(HistoryEntryRow, { action: 'duty.appoint' });
    expect(rows).toBe(await app().reads.count(DutyRow));
  });
});
