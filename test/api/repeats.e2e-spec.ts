import { SYSTEM } from '../../src/modules/access/index.js';
import { ReportCase, VerifyCase } from '../../src/modules/cases/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

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
  taskForce: { id: string; name: string } | null;
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
    const again = await enter('青柳里15号洗车店又在排废水', { acceptanceNo: 'D3ZZ202605170003' });
    await link(again, closed.id, 'repeat');
    expect(await detail(again)).toMatchObject({ isRepeat: true, repeatAfterClosure: true });
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
    const third = await enter('老灶台火锅店油烟第三次投诉', { links: [{ otherId: pot, kind: 'repeat' }] });
    const { taskForce } = await links(third);
    expect(taskForce?.name).toBe('青石巷18号专案');
    await enter('老灶台火锅店第四次', { links: [{ otherId: pot, kind: 'repeat' }] });
    const { body } = await officer.get<unknown[]>('/api/task-forces');
    expect(body).toMatchObject([{ id: taskForce!.id, figures: { cases: 4 } }]);
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
    expect(await hot('?from=2026-05-18&least=3')).toMatchObject([{ cases: 3, earlier: 0 }]);
    for (const wrong of ['?from=2026-13-01', '?from=2026-06-01', '?sort=size'])
      expect((await officer.get(`/api/hot-places${wrong}`)).status).toBe(422);
  });
});
