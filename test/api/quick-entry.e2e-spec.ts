import { EntryDraftRow } from '../../src/modules/intake/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Recognised {
  street: { id: string; why: string; word: string | null } | null;
  place: string | null;
  subject: string | null;
  types: { medium: string; label: string; word: string }[];
  parties: {
    leadUnitId: string | null;
    assistUnitIds: string[];
    caseLeaderName: string | null;
    route?: { label: string; unitName: string; led: number; all: number };
  };
}

interface Places {
  items: { word: string; streetId: string; streetName: string; confirmed: number }[];
  total: number;
}
interface Slip {
  text: string;
  content: string;
  acceptanceNo: string;
  sealed: string;
  pieces: { kind: string; start: number; end: number }[];
}

const POT = '示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟直排，高峰时段风机噪声大。';

describeOnBoth('quick entry', (app) => {
  let district: District;
  let officer: Client;
  let enforcement: string;

  const recognise = async (typed: object): Promise<Recognised> => {
    const { status, body } = await officer.post<Recognised>('/api/recognise', typed);
    expect(status).toBe(200);
    return body;
  };
  const enter = (content: string, more: object = {}, headers?: Record<string, string>) =>
    officer.post<{ id: string }>(
      '/api/cases',
      { campaignId: district.campaign.id, content, pollutionTypes: [], ...more },
      headers,
    );

  beforeAll(async () => {
    const make = given(app());
    district = await make.district();
    const root = await app().reads.query<{ id: string }[]>(`SELECT id FROM unit WHERE kind = 'district'`);
    enforcement = (await make.unit('区综合执法局', 'department', root[0] as never)).id;
    officer = await Client.as(app(), 'zhoumin');
  });

  it('proposes street, place, subject, types and who should lead', async () => {
    const street = district.streets[0]!.id;
    expect(await recognise({ content: POT })).toMatchObject({
      street: { id: street, why: 'named' },
      place: '青石巷18号',
      subject: '老灶台火锅店',
      types: [
        { medium: 'AIR', label: '餐饮油烟' },
        { medium: 'NOISE', label: '设备噪声', word: '风机' },
      ],
      parties: {
        leadUnitId: enforcement,
        assistUnitIds: expect.arrayContaining([street]),
        caseLeaderName: '冯启',
        route: { label: '餐饮油烟', unitName: '区综合执法局', led: 0, all: 0 },
      },
    });
  });

  it('learns from confirmed cases which street a place lies in, and who led', async () => {
    const street = district.streets[1]!.id;
    expect((await recognise({ content: '滨江花园厨房油烟' })).street).toBeNull();
    const { status } = await enter('滨江花园厨房油烟扰民', {
      streetId: street,
      leadUnitId: enforcement,
      pollutionTypes: [{ medium: 'AIR', label: '餐饮油烟' }],
    });
    expect(status).toBe(201);
    const found = await recognise({ content: '滨江花园又有厨房油烟' });
    expect(found.street).toMatchObject({ id: street, why: 'learned', word: '滨江花园' });
    expect(found.parties.route).toMatchObject({ led: 1, all: 1 });
    const chosen = await recognise({ content: '滨江花园油烟', streetId: district.streets[0]!.id });
    expect(chosen.street).toMatchObject({ id: district.streets[0]!.id, why: 'chosen' });
  });

  it('takes a pasted slip apart and hands the complainant back sealed', async () => {
    const text = `第24批 *D3ZZ202605190013 来电：${POT}\n举报人张三，电话 13812345678`;
    const { body } = await officer.post<Slip>('/api/recognise/slip', {
      text,
      campaignId: district.campaign.id,
    });
    expect(body).toMatchObject({
      acceptanceNo: '*D3ZZ202605190013',
      batchLabel: '第24批',
      channel: 'PHONE',
      isKeyCase: true,
      content: POT,
      contact: { name: true, phone: true, address: false },
      found: { place: '青石巷18号', number: { takenBy: null } },
    });
    expect(JSON.stringify(body)).not.toMatch(/13812345678|张三/);
    expect(body.pieces.map(({ kind, start, end }) => `${kind} ${body.text.slice(start, end)}`)).toEqual(
      expect.arrayContaining(['street 梧桐街道', 'place 青石巷18号', 'type 油烟', 'personal ■■■']),
    );
    const entered = await enter(body.content, { acceptanceNo: body.acceptanceNo, sealed: [body.sealed] });
    expect(entered.status).toBe(201);
    const shown = await officer.post(`/api/cases/${entered.body.id}/contact/reveal`, { reason: '回访' });
    expect(shown.body).toMatchObject({ name: '张三', phone: '13812345678' });
    const manager = await Client.as(app(), 'chenli');
    const foreign = await manager.post('/api/cases', {
      campaignId: district.campaign.id,
      content: '别人的',
      pollutionTypes: [],
      sealed: [body.sealed],
    });
    expect([foreign.status, (foreign.body as { code: string }).code]).toEqual([422, 'intake.seal_broken']);
  });

  it('reads what the text says of community, repeats and personal data', async () => {
    const make = given(app());
    const community = await make.unit('青石社区', 'community', district.streets[1]!);
    const other = await make.registered(district, { acceptanceNo: 'D3ZZ202605060009' });
    const body = await recognise({
      content: '青石社区油烟，与D3ZZ202605060009号反映的是同一问题，电话13812345678',
    });
    expect(body).toMatchObject({
      street: { id: district.streets[1]!.id, why: 'community', word: '青石社区' },
      community: { id: community.id },
      mentions: [{ number: 'D3ZZ202605060009', caseId: other.id }],
      blackedOut: { text: '青石社区油烟，与D3ZZ202605060009号反映的是同一问题，电话■■■' },
    });
    expect((await recognise({ content: '油烟', labels: ['设备噪声'] })).parties.route?.label).toBe(
      '设备噪声',
    );
  });

  it('follows the routes of the office once it has set its own', async () => {
    const manager = await Client.as(app(), 'chenli');
    const route = {
      medium: 'AIR',
      label: '餐饮油烟',
      keywords: ['油烟'],
      lead: '水务',
      assists: [],
      basis: '三定',
    };
    const put = (client: Client, version: number, routes: unknown[]) =>
      client.put('/api/type-routes', { routes }, { 'if-match': `"${version}"` });
    expect((await put(officer, 0, [route])).status).toBe(403);
    expect((await put(manager, 0, [route])).status).toBe(204);
    expect((await officer.get('/api/type-routes')).body).toMatchObject({ routes: [route], version: 1 });
    expect((await recognise({ content: POT })).parties.leadUnitId).toBe(district.department.id);
    const tried = await manager.post('/api/type-routes/trials', {
      text: POT,
      routes: [{ ...route, lead: '综合执法' }],
    });
    expect(tried.body).toMatchObject({ leadName: '区综合执法局', streetName: '梧桐街道', label: '餐饮油烟' });
    expect((await officer.post('/api/type-routes/trials', { text: POT, routes: [] })).status).toBe(403);
    expect((await put(manager, 1, [])).status).toBe(204);
    const { routes, version } = (
      await officer.get<{ routes: unknown[]; version: number }>('/api/type-routes')
    ).body;
    expect(routes.length).toBeGreaterThan(10);
    expect(version).toBe(2);
  });

  it('tells the second of two who change the routes at once, and keeps those of the first', async () => {
    const manager = await Client.as(app(), 'chenli');
    const read = async () =>
      (await manager.get<{ routes: object[]; version: number }>('/api/type-routes')).body;
    const { routes, version } = await read();
    const put = (change: object[]) =>
      manager.put<{ code?: string; detail?: string }>(
        '/api/type-routes',
        { routes: change },
        { 'if-match': `"${version}"` },
      );
    const [first, second] = await Promise.all([put(routes.slice(0, 3)), put(routes.slice(0, 4))]);
    expect([first.status, second.status].toSorted()).toEqual([204, 412]);
    const refused = first.status === 412 ? first : second;
    expect(refused.body.detail).toContain('陈立');
    expect((await read()).routes).toHaveLength(first.status === 204 ? 3 : 4);
    expect((await manager.put('/api/type-routes', { routes: [] })).status).toBe(422);
  });

  it('keeps an unfinished entry, sealed, for its officer alone', async () => {
    const nothing = { body: null, savedAt: null, revision: null };
    expect((await officer.get('/api/entry-draft')).body).toEqual(nothing);
    const body = { content: POT, contact: { phone: '13812345678' } };
    expect((await officer.put('/api/entry-draft', { body })).status).toBe(200);
    expect((await officer.put('/api/entry-draft', { body: { ...body, title: '甲' } })).status).toBe(200);
    expect((await officer.get('/api/entry-draft')).body).toMatchObject({ body: { title: '甲', ...body } });
    const [row] = await app().reads.find(EntryDraftRow);
    expect(row!.sealed).not.toContain('138');
    const other = await Client.as(app(), 'chenli');
    expect((await other.get('/api/entry-draft')).body).toEqual(nothing);
    const long = { content: '长'.repeat(260_000) };
    expect((await officer.put('/api/entry-draft', { body: long })).status).toBe(422);
    expect((await officer.delete('/api/entry-draft')).status).toBe(204);
    expect((await officer.get('/api/entry-draft')).body).toEqual(nothing);
  });

  it('tells a window that another one has changed the draft, and spends the draft with the case', async () => {
    const keep = (title: string, seen: string | null) =>
      officer.put<{ revision: string; code?: string }>('/api/entry-draft', { body: { title }, seen });
    const first = await keep('甲', null);
    expect((await keep('乙', null)).status).toBe(412);
    const second = await keep('丙', first.body.revision);
    expect(second.status).toBe(200);
    const late = await keep('丁', first.body.revision);
    expect([late.status, late.body.code]).toEqual([412, 'intake.draft_elsewhere']);
    const read = async () =>
      (await officer.get<{ body: { title: string } | null }>('/api/entry-draft')).body.body;
    expect((await enter('留着新的草稿', { draftRevision: first.body.revision })).status).toBe(201);
    expect(await read()).toEqual({ title: '丙' });
    expect((await enter('草稿成了案件', { draftRevision: second.body.revision })).status).toBe(201);
    expect(await read()).toBeNull();
    // An answer was lost and the draft kept meanwhile: the second try is the first one's, and spends what is there.
    const key = { 'idempotency-key': 'the-same-try' };
    const again = await keep('己', null);
    const once = await enter('答复丢了', { draftRevision: again.body.revision }, key);
    const meanwhile = await keep('己', null);
    const twice = await enter('答复丢了', { draftRevision: meanwhile.body.revision }, key);
    expect([twice.status, twice.body.id]).toEqual([201, once.body.id]);
    expect(await read()).toBeNull();
    expect((await keep('戊', second.body.revision)).status).toBe(412);
  });

  it('counts how far a batch is, and shows what one has logged oneself', async () => {
    const campaignId = district.campaign.id;
    const at = `/api/entry-progress?campaignId=${campaignId}&batchLabel=${encodeURIComponent('第31批')}`;
    const expectCases = (expectedCases: number | null) =>
      officer.put('/api/entry-progress', { campaignId, batchLabel: '第31批', expectedCases });
    expect((await officer.get(at)).body).toMatchObject({ entered: 0, expected: null });
    expect((await expectCases(0)).status).toBe(422);
    expect((await expectCases(2)).status).toBe(204);
    const { body } = await enter('滨江花园油烟', { batchLabel: '第31批', streetId: district.streets[0]!.id });
    const progress = await officer.get<{ recent: { id: string; streetName: string }[] }>(at);
    expect(progress.body).toMatchObject({ entered: 1, expected: 2 });
    expect(progress.body.recent[0]).toMatchObject({ id: body.id, streetName: '梧桐街道' });
    const manager = await Client.as(app(), 'chenli');
    expect((await manager.get<{ recent: [] }>(at)).body.recent).toEqual([]);
    expect((await expectCases(null)).status).toBe(204);
    expect((await officer.get(at)).body).toMatchObject({ expected: null });
  });

  it('shows what was learned, and forgets what was wrong', async () => {
    const manager = await Client.as(app(), 'chenli');
    const list = async (q: string) =>
      (await manager.get<Places>(`/api/known-places?q=${encodeURIComponent(q)}`)).body;
    for (const place of ['东坡公寓', '东坡公寓'])
      await enter(`${place}油烟`, { streetId: district.streets[1]!.id });
    const [learned] = (await list('东坡')).items;
    expect(learned).toMatchObject({ word: '东坡公寓', streetName: '云栖街道', confirmed: 2 });
    expect((await list('%')).total).toBeGreaterThan(0);
    const path = `/api/known-places?word=${encodeURIComponent('东坡公寓')}&streetId=${learned!.streetId}`;
    expect((await officer.delete(path)).status).toBe(403);
    expect((await manager.delete(path)).status).toBe(204);
    expect((await manager.delete(path)).status).toBe(404);
    expect((await list('东坡')).items).toEqual([]);
    expect((await recognise({ content: '东坡公寓油烟' })).street).toBeNull();
  });

  it('keeps phrases: own ones for oneself, shared ones for all', async () => {
    const manager = await Client.as(app(), 'chenli');
    const add = (client: Client, text: string, shared: boolean) =>
      client.post<{ id: string }>('/api/phrases', { kind: 'entry', text, shared });
    const own = await add(officer, '多次投诉未解决', false);
    expect((await add(officer, '给大家', true)).status).toBe(403);
    expect((await add(manager, '整改后仍然扰民', true)).status).toBe(201);
    expect((await add(officer, ' 多次投诉未解决 ', false)).body.id).toBe(own.body.id);
    const list = async (client: Client) =>
      (await client.get<{ text: string }[]>('/api/phrases?kind=entry')).body.map(({ text }) => text);
    expect(await list(officer)).toEqual(['多次投诉未解决', '整改后仍然扰民']);
    expect(await list(manager)).toEqual(['整改后仍然扰民']);
    expect((await manager.delete(`/api/phrases/${own.body.id}`)).status).toBe(404);
    expect((await officer.delete(`/api/phrases/${own.body.id}`)).status).toBe(204);
    expect(await list(officer)).toEqual(['整改后仍然扰民']);
  });

  it('shows the dates that a dispatch would give', async () => {
    const { body } = await officer.get<{ step: string }[]>(
      `/api/dispatches/dates?campaignId=${district.campaign.id}`,
    );
    expect(body.map(({ step }) => step)).toEqual(expect.arrayContaining(['sign', 'reply', 'rectify']));
    expect(body.find(({ step }) => step === 'rectify')).toMatchObject({
      light: { colour: 'green' },
      grid: expect.arrayContaining([expect.objectContaining({ mark: 'due' })]),
    });
    expect((await officer.get('/api/dispatches/dates?campaignId=x')).status).toBe(422);
  });
});
