import { SYSTEM } from '../../src/modules/access/index.js';
import { ReportCase, VerifyCase } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { FollowLevels } from '../../src/modules/repeats/application/follow-levels.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

const CHAINED = { where: { action: 'case.chain' }, order: { id: 'ASC' } } as const;

interface Likely {
  case: { id: string };
  percent: number;
  reasons: string[];
  excerpt: { text: string; marks: { start: number; end: number }[] };
  photoId: string | null;
}
interface Links {
  chain: { id: string }[];
  links: { id: string; kind: string; outgoing: boolean; other: { id: string }; note: string | null }[];
  taskForce: { id: string; name: string; isOpen: boolean } | null;
}
interface HotPlace {
  placeKey: string;
  medium: string;
  cases: number;
  open: number;
  repeats: number;
  afterClosure: number;
  earlier: number;
  level: string | null;
  units: { name: string }[];
}
interface Detail {
  version: number;
  isRepeat: boolean;
  repeatAfterClosure: boolean;
  handlingLevel: string | null;
  inTaskForce: boolean;
  history: { action: string; note: string | null }[];
}

const POT = '示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟直排，风机噪声大，居民不敢开窗。';
const AGAIN = '“老灶台”火锅店（青石巷18号）整改后油烟仍然很大，高峰时段吵得无法休息。';

describeOnBoth('repeats', (app) => {
  let district: District;
  let officer: Client;
  let pot: string;
  let road: string;
  let river: string;
  /** Came back after closure. */
  let again: string;

  let make: ReturnType<typeof given>;
  const enter = async (content: string, more: object = {}): Promise<string> => {
    const { status, body } = await officer.post<{ id: string }>('/api/cases', {
      campaignId: district.campaign.id,
      content,
      pollutionTypes: [{ medium: 'AIR', label: '大气' }],
      ...more,
    });
    expect(status).toBe(201);
    return body.id;
  };
  const link = (id: string, otherId: string, kind: string, more: object = {}) =>
    officer.post(`/api/cases/${id}/links`, { otherId, kind, ...more });
  const detail = async (id: string): Promise<Detail> => (await officer.get<Detail>(`/api/cases/${id}`)).body;
  const links = async (id: string, client = officer): Promise<Links> =>
    (await client.get<Links>(`/api/cases/${id}/links`)).body;
  const setLevels = (policy: object, version: number, client = officer) =>
    client.put<{ matters: number }>('/api/repeat-levels', policy, { 'if-match': `"${version}"` });
  const hot = async (query = '', client = officer): Promise<HotPlace[]> => {
    const { status, body } = await client.get<{ places: HotPlace[] }>(`/api/hot-places${query}`);
    expect(status).toBe(200);
    return body.places;
  };
  const likely = async (typed: object): Promise<Likely[]> => {
    const { status, body } = await officer.post<Likely[]>('/api/duplicates', typed);
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    officer = await Client.as(app(), 'chenli');
    pot = (await make.signed(district, { acceptanceNo: 'D3ZZ202605060009', content: POT })).id;
    road = (
      await make.dispatched(district, { title: '青石巷餐饮', content: '青石巷多家餐饮油烟未经处理直排。' })
    ).id;
    river = (
      await make.dispatched(district, {
        title: '月牙河排口',
        content: '月牙河排口长期有污水流出，河水发黑发臭。',
      })
    ).id;
    const photo = new FormData();
    photo.set('kind', 'before');
    photo.set('file', new Blob([new Uint8Array(tinyPng('灶台'))]), '灶台.png');
    expect((await officer.post(`/api/cases/${pot}/evidence`, photo)).status).toBe(201);
  });

  it('shows what looks alike while typing, with enough to judge by', async () => {
    const found = await likely({ content: AGAIN, media: ['AIR'] });
    expect(found.map((one) => one.case.id)).toEqual([pot, road]);
    const [first, second] = found as [Likely, Likely];
    expect(first.percent).toBeGreaterThan(second.percent);
    expect(first.reasons).toEqual(expect.arrayContaining(['same-place', 'same-name']));
    expect(first.photoId).not.toBeNull();
    const marked = first.excerpt.marks.map(({ start, end }) => first.excerpt.text.slice(start, end));
    expect(marked.join()).toContain('老灶台');
  });

  it('finds the same number in another campaign, and nothing for a new matter', async () => {
    expect((await likely({ acceptanceNo: ' D3ZZ20260506 0009' }))[0]).toMatchObject({
      case: { id: pot },
      percent: 100,
    });
    expect(await likely({ content: '枫桥街道望江路夜市占道经营，垃圾遍地。' })).toEqual([]);
    expect(await likely({})).toEqual([]);
  });

  it('is asked by those who log cases only', async () => {
    const street = await Client.as(app(), 'liuchang');
    expect((await street.post('/api/duplicates', { content: AGAIN })).status).toBe(403);
  });

  it('links a repeat with the case that is being logged, in one go', async () => {
    const repeat = await enter(AGAIN, { links: [{ otherId: pot, kind: 'repeat', likeness: 96 }] });
    expect(await detail(repeat)).toMatchObject({
      isRepeat: true,
      repeatAfterClosure: false,
      handlingLevel: 'unit-head',
    });
    expect((await links(repeat)).chain.map(({ id }) => id)).toEqual([pot, repeat]);
    expect((await links(pot)).links).toMatchObject([
      { kind: 'repeat', outgoing: false, other: { id: repeat } },
    ]);
    expect((await detail(pot)).history.map(({ action }) => action)).toContain('case.linked');
    expect((await likely({ content: AGAIN, caseId: repeat })).map((one) => one.case.id)).not.toContain(pot);
  });

  it('keeps the earliest case as the head, whichever is linked to which', async () => {
    const late = await enter('丁香路二期工地扬尘', { acceptanceNo: 'D3ZZ202605120001' });
    const early = await enter('丁香路工地扬尘大', { acceptanceNo: 'D3ZZ202605100001' });
    const middle = await enter('丁香路工地渣土', { acceptanceNo: 'D3ZZ202605110001' });
    expect((await link(late, middle, 'repeat')).status).toBe(201);
    expect((await link(early, late, 'repeat')).status).toBe(201);
    expect((await links(middle)).chain.map(({ id }) => id)[0]).toBe(early);
    expect((await links(middle)).chain).toHaveLength(3);
    expect((await detail(middle)).handlingLevel).toBe('paired-leader');

    const [undone] = (await links(early)).links;
    expect((await officer.delete(`/api/cases/${early}/links/${undone!.id}`)).status).toBe(204);
    expect(await links(early)).toMatchObject({ chain: [], links: [] });
    expect((await links(late)).chain.map(({ id }) => id)).toEqual([middle, late]);
    expect((await detail(early)).handlingLevel).toBeNull();
  });

  it('flags what comes back after closure', async () => {
    const closed = await make.signed(district, {
      acceptanceNo: 'D3ZZ202605090002',
      content: '青柳里15号洗车店废水',
    });
    const photo = (kind: string): Promise<unknown> => {
      const form = new FormData();
      form.set('kind', kind);
      form.set('file', new Blob([new Uint8Array(tinyPng(kind))]), `${kind}.png`);
      return officer.post(`/api/cases/${closed.id}/evidence`, form);
    };
    await photo('before');
    await photo('after');
    const { allegations } = (await officer.get<{ allegations: { id: string }[] }>(`/api/cases/${closed.id}`))
      .body;
    const street = make.actor(district.users.street!, district.streets[0]!);
    await app()
      .get(ReportCase)
      .run(street, closed.id, closed.version, {
        finding: '属实。',
        handling: '已接入污水管网。',
        allegations: allegations.map(({ id }) => ({ id, verdict: 'TRUE', ground: null })),
        measures: [],
        proposal: 'close',
      } as never);
    await app()
      .get(VerifyCase)
      .close(SYSTEM, closed.id, (await make.caseOf(closed.id)).version, { note: null });
    app().setClock('2026-05-18', '09:00');
    officer = await Client.as(app(), 'chenli');
    again = await enter('青柳里15号洗车店又在排废水', { acceptanceNo: 'D3ZZ202605170003' });
    await link(again, closed.id, 'repeat');
    expect(await detail(again)).toMatchObject({ isRepeat: true, repeatAfterClosure: true });
  });

  it('lets a chain part where its link was, from either side, and keeps what still belongs together', async () => {
    const [a, b, c] = [
      await enter('柳荫路3号面馆油烟', { acceptanceNo: 'D3ZZ202605130001' }),
      await enter('柳荫路3号面馆油烟还是大', { acceptanceNo: 'D3ZZ202605140001' }),
      await enter('柳荫路3号面馆油烟没人管', { acceptanceNo: 'D3ZZ202605150001' }),
    ] as [string, string, string];
    await link(b, a, 'repeat');
    await link(c, b, 'repeat');
    expect((await links(c)).chain.map(({ id }) => id)).toEqual([a, b, c]);
    const between = (await links(a)).links.find(({ other }) => other.id === b)!;
    expect((await officer.delete(`/api/cases/${a}/links/${between.id}`)).status).toBe(204);
    expect((await links(a)).chain).toEqual([]);
    expect((await links(b)).chain.map(({ id }) => id)).toEqual([b, c]);
    expect((await detail(b)).history.map(({ action }) => action)).toContain('case.unlink');
    expect((await officer.delete(`/api/cases/${a}/links/${between.id}`)).status).toBe(404);
    expect((await likely({ content: '柳荫路3号面馆油烟', caseId: c })).map((one) => one.case.id)).toEqual([
      a,
    ]);
  });

  it('counts every repeat when two officers link into one chain at once, and opens one task force', async () => {
    const second = await Client.as(app(), 'guanli');
    const head = await enter('双桥路7号烧烤店油烟', { acceptanceNo: 'D3ZZ202605100077' });
    const repeats = await Promise.all(
      [1, 2, 3, 4].map((n) => enter(`双桥路7号烧烤店油烟第${n}次`, { acceptanceNo: `D3ZZ20260511007${n}` })),
    );
    const answers = await Promise.all(
      repeats.map((id, n) =>
        (n % 2 ? second : officer).post(`/api/cases/${id}/links`, { otherId: head, kind: 'repeat' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const { chain, taskForce } = await links(head);
    expect(chain).toHaveLength(5);
    for (const { id } of chain)
      expect(await detail(id)).toMatchObject({ handlingLevel: 'command-office', inTaskForce: true });
    const forces = (await officer.get<{ headCaseId: string }[]>('/api/task-forces')).body;
    expect(forces.filter(({ headCaseId }) => headCaseId === head)).toHaveLength(1);
    expect(taskForce).toMatchObject({ name: '双桥路7号专案', isOpen: true });
  });

  it('makes one task force of two when two matters turn out to be one, and leaves a pointer', async () => {
    const [first, other] = [await enter('枫林路1号店油烟'), await enter('枫林路2号店油烟')];
    const open = async (caseId: string) =>
      (await officer.post<{ id: string }>('/api/task-forces', { caseId })).body.id;
    const [one, two] = [await open(first), await open(other)];
    expect(await open(first)).toBe(one);
    await link(other, first, 'repeat');
    expect((await links(other)).taskForce).toMatchObject({ id: one });
    expect((await officer.get(`/api/task-forces/${two}`)).body).toMatchObject({
      mergedInto: { id: one },
      mayChange: false,
      closedAt: expect.any(String),
    });
    expect(
      (await officer.post(`/api/task-forces/${two}/reopen`, {}, { 'if-match': '"2"' })).body,
    ).toMatchObject({ code: 'task_force.merged' });
  });

  it('keeps 办结后重复 although the earlier case was reopened since', async () => {
    const chain = (await links(again)).chain as { id: string; closedAt: string | null; version: number }[];
    const { version } = await detail(chain[0]!.id);
    await officer.post(
      `/api/cases/${chain[0]!.id}/reopen`,
      { reason: '又有反映' },
      { 'if-match': `"${version}"` },
    );
    const third = await enter('青柳里15号洗车店第三次', { acceptanceNo: 'D3ZZ202605180009' });
    await link(third, again, 'repeat');
    expect(await detail(again)).toMatchObject({ repeatAfterClosure: true });
    expect((await links(again)).chain[0]).toMatchObject({ closedAt: expect.any(String) });
  });

  it('leaves the clock of a joined case as it is', async () => {
    const [one, two] = [await make.dispatched(district), await make.dispatched(district)];
    const due = async (id: string) => (await officer.get<{ light: object }>(`/api/cases/${id}`)).body.light;
    const before = await due(one.id);
    await link(one.id, two.id, 'joined');
    expect(await due(one.id)).toEqual(before);
    expect((await links(one.id)).links).toMatchObject([{ kind: 'joined', outgoing: true }]);
    expect((await links(two.id)).links).toMatchObject([{ kind: 'joined', outgoing: false }]);
  });

  it('joins and dismisses with a note, and remembers the last word', async () => {
    expect((await link(road, river, 'dismissed', { note: '一个是油烟，一个是污水' })).status).toBe(201);
    expect((await links(road)).links).toMatchObject([{ kind: 'dismissed', note: '一个是油烟，一个是污水' }]);
    expect((await link(river, road, 'joined')).status).toBe(201);
    expect((await links(road)).links).toMatchObject([{ kind: 'joined', outgoing: false }]);
    expect((await link(road, road, 'repeat')).status).toBe(409);
  });

  it('shows a street only what it may see of a chain', async () => {
    const other = await make.dispatched(district, {
      content: POT,
      streetId: district.streets[1]!.id,
      leadUnitId: district.streets[1]!.id,
    });
    await link(other.id, pot, 'joined');
    const street = await Client.as(app(), 'liuchang');
    expect((await links(pot, street)).links.map((one) => one.other.id)).not.toContain(other.id);
    expect((await street.get(`/api/cases/${other.id}/links`)).status).toBe(404);
    expect((await street.post(`/api/cases/${pot}/links`, { otherId: road, kind: 'joined' })).status).toBe(
      403,
    );
  });

  it('opens a task force at the threshold of the rule, once, and keeps its plan and meetings', async () => {
    const rules = [{ fromRepeats: 2, level: 'command-office', opensTaskForce: true }];
    expect((await setLevels({ rules: [...rules, ...rules] }, 0)).status).toBe(422);
    expect((await setLevels({ rules }, 0)).status).toBe(200);
    await app().drain();
    const third = await enter('老灶台火锅店油烟第三次投诉', { links: [{ otherId: pot, kind: 'repeat' }] });
    const { taskForce } = await links(third);
    expect(taskForce?.name).toBe('青石巷18号专案');
    await enter('老灶台火锅店第四次', { links: [{ otherId: pot, kind: 'repeat' }] });
    const { body } = await officer.get<unknown[]>('/api/task-forces');
    expect(body).toContainEqual(
      expect.objectContaining({ id: taskForce!.id, figures: expect.objectContaining({ cases: 4 }) }),
    );
    const at = `/api/task-forces/${taskForce!.id}`;
    const members = [{ name: '冯启', unitId: null, duty: '组长' }];
    expect((await officer.patch(at, { plan: '一店一策', members }, { 'if-match': '"1"' })).status).toBe(204);
    expect((await officer.patch(at, { plan: '别的' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await officer.post(`${at}/meetings`, { heldOn: '2026-05-18', minutes: '定了方案' })).status).toBe(
      201,
    );
    expect((await officer.get(at)).body).toMatchObject({
      plan: '一店一策',
      members,
      meetings: [{ heldOn: '2026-05-18', minutes: '定了方案' }],
    });
    const intake = await Client.as(app(), 'zhoumin');
    expect((await intake.patch(at, { plan: '' }, { 'if-match': '"2"' })).status).toBe(403);
  });

  it('counts places by type over a period', async () => {
    expect(await hot()).toContainEqual(
      expect.objectContaining({ placeKey: '青石巷18号', medium: 'AIR', cases: 5, repeats: 3 }),
    );
    expect(await hot('?from=2026-05-15&least=3')).toContainEqual(
      expect.objectContaining({ placeKey: '青石巷18号', cases: 3, earlier: 2 }),
    );
    expect((await hot('?sort=afterClosure'))[0]).toMatchObject({ placeKey: '青柳里15号' });
    for (const wrong of ['?from=2026-13-01', '?from=2026-06-01', '?sort=size'])
      expect((await officer.get(`/api/hot-places${wrong}`)).status).toBe(422);
  });

  it('shows what a rule would change, changes it, and is not overwritten by another officer', async () => {
    const { body: now } = await officer.get<{ version: number }>('/api/repeat-levels');
    const strict = {
      withinDays: null,
      onlyAfterClosure: true,
      rules: [{ fromRepeats: 1, level: 'paired-leader', opensTaskForce: false }],
    };
    const { body: effect } = await officer.post<{ rising: number; falling: number; matters: unknown[] }>(
      '/api/repeat-levels/preview',
      strict,
    );
    expect(effect.rising + effect.falling).toBeGreaterThan(0);
    const level = async () => (await detail(again)).handlingLevel;
    expect(await level()).not.toBe('paired-leader');
    const set = await setLevels(strict, now.version);
    expect(set.body).toEqual({ matters: effect.matters.length });
    const state = async () =>
      (await officer.get<{ matters: number; followed: number }>('/api/repeat-levels')).body;
    expect(await state()).toMatchObject({ matters: effect.matters.length, followed: 0 });
    await app().drain();
    expect(await state()).toMatchObject({
      matters: effect.matters.length,
      followed: effect.matters.length,
    });
    const chained = await app().reads.find(HistoryEntryRow, CHAINED);
    expect(chained.at(-1)).toMatchObject({ actorName: '陈立' });
    // Once more changes nothing, and neither does a run for a rule that is no longer in force.
    await app()
      .get(FollowLevels)
      .run(now.version + 1);
    await app().get(FollowLevels).run(now.version);
    expect(await app().reads.find(HistoryEntryRow, CHAINED)).toHaveLength(chained.length);
    expect(await level()).toBe('paired-leader');
    expect((await detail(pot)).handlingLevel).toBeNull();
    expect(await setLevels(strict, now.version)).toMatchObject({
      status: 412,
      body: { detail: expect.stringContaining('陈立') },
    });
    expect(
      (await officer.post<{ matters: unknown[] }>('/api/repeat-levels/preview', strict)).body.matters,
    ).toEqual([]);
    const falls = { rules: [...strict.rules, { fromRepeats: 2, level: 'unit-head', opensTaskForce: false }] };
    expect((await setLevels(falls, now.version + 1)).body).toMatchObject({ code: 'repeat.levels_fall' });
    const { body: changes } = await officer.get<{ byName: string; matters: number }[]>(
      '/api/repeat-levels/changes',
    );
    expect(changes[0]).toMatchObject({ byName: '陈立', matters: effect.matters.length });
    const street = await Client.as(app(), 'liuchang');
    expect((await setLevels(strict, 2, street)).status).toBe(403);
  });

  it('holds meetings by number, closes with a result, and reopens', async () => {
    const caseId = await enter('滨江路5号店油烟');
    const { id } = (await officer.post<{ id: string }>('/api/task-forces', { caseId })).body;
    const at = `/api/task-forces/${id}`;
    const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
    const meet = (heldOn: string, minutes: string) =>
      officer.post<{ number: number; code: string }>(`${at}/meetings`, { heldOn, minutes });
    const numbers = (await Promise.all([meet('2026-05-17', '一'), meet('2026-05-18', '二')])).map(
      ({ body }) => body.number,
    );
    expect(numbers.sort()).toEqual([1, 2]);
    expect((await meet('2026-05-19', '明天')).body.code).toBe('task_force.meeting_ahead');
    expect((await meet('2026-05-18', '  ')).status).toBe(422);
    const steps = [{ what: '装净化器', who: '店主', dueOn: '2026-05-30', doneOn: null }];
    const leader = { name: '冯启', unitId: null, duty: '副区长' };
    expect((await officer.patch(at, { steps, leader }, ifMatch(1))).status).toBe(204);
    expect(
      (await officer.patch(at, { steps: [{ ...steps[0], dueOn: '2026-02-30' }] }, ifMatch(2))).status,
    ).toBe(422);
    expect((await officer.post(`${at}/close`, { result: ' ' }, ifMatch(2))).status).toBe(422);
    expect((await officer.post(`${at}/close`, { result: '已装' }, ifMatch(1))).status).toBe(412);
    expect((await officer.post(`${at}/close`, { result: '已装' }, ifMatch(2))).status).toBe(204);
    expect(await detail(caseId)).toMatchObject({ inTaskForce: false });
    expect((await officer.patch(at, { plan: '再议' }, ifMatch(3))).body).toMatchObject({
      code: 'task_force.closed',
    });
    expect((await meet('2026-05-18', '补记')).body.code).toBe('task_force.closed');
    expect((await officer.post(`${at}/reopen`, {}, ifMatch(3))).status).toBe(204);
    expect((await officer.get(at)).body).toMatchObject({
      version: 4,
      steps,
      leader,
      result: '已装',
      closedAt: null,
      meetings: [{ number: 2 }, { number: 1 }],
      cases: [{ id: caseId, isHead: true, inTaskForce: true }],
      mayChange: true,
    });
    const other = await Client.as(app(), 'hanlei');
    expect((await other.get(at)).status).toBe(404);
    const auditor = await Client.as(app(), 'shenji');
    expect((await auditor.get(at)).body).toMatchObject({ mayChange: false });
    expect((await auditor.post(`${at}/meetings`, { heldOn: '2026-05-18', minutes: '听' })).status).toBe(403);
  });

  it('lists exactly the cases that a number of a hot place counts', async () => {
    const street = await Client.as(app(), 'liuchang');
    for (const client of [officer, street]) {
      const places = await hot('?from=2026-05-11&to=2026-05-18&least=1', client);
      expect(places.length).toBeGreaterThan(1);
      for (const { placeKey, medium, cases, open, repeats, afterClosure } of places) {
        const count = async (more: string): Promise<number> => {
          const base = `placeKey=${encodeURIComponent(placeKey)}&media=${medium}&registeredFrom=2026-05-11&registeredTo=2026-05-18`;
          return (await client.get<{ total: number }>(`/api/cases?${base}&${more}`)).body.total;
        };
        expect({
          placeKey,
          cases: await count(''),
          open: await count('view=open'),
          repeats: await count('marks=repeat'),
          afterClosure: await count('marks=repeat-after-closure'),
        }).toEqual({ placeKey, cases, open, repeats, afterClosure });
      }
    }
    const { chain } = await links(again);
    const found = await officer.get<{ total: number }>(`/api/cases?chainOf=${chain[0]!.id}`);
    expect(found.body.total).toBe(chain.length);
    expect((await officer.get('/api/cases?marks=never')).status).toBe(422);
  });
});
