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
  const enter = (content: string, more: object = {}) =>
    officer.post<{ id: string }>('/api/cases', {
      campaignId: district.campaign.id,
      content,
      pollutionTypes: [],
      ...more,
    });

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

  it('takes a pasted slip apart', async () => {
    const text = `第24批 *D3ZZ202605190013 来电：${POT}\n举报人电话 13812345678`;
    const { body } = await officer.post('/api/recognise/slip', { text });
    expect(body).toMatchObject({
      acceptanceNo: '*D3ZZ202605190013',
      batchLabel: '第24批',
      channel: 'PHONE',
      isKeyCase: true,
      content: POT,
    });
  });

  it('follows the routes of the office once it has set its own', async () => {
    const manager = await Client.as(app(), 'chenli');
    const route = { medium: 'AIR', label: '餐饮油烟', keywords: ['油烟'], lead: '水务', assists: [] };
    expect((await officer.put('/api/type-routes', { routes: [route] })).status).toBe(403);
    expect((await manager.put('/api/type-routes', { routes: [route] })).status).toBe(204);
    expect((await officer.get('/api/type-routes')).body).toEqual([route]);
    expect((await recognise({ content: POT })).parties.leadUnitId).toBe(district.department.id);
    expect((await manager.put('/api/type-routes', { routes: [] })).status).toBe(204);
    expect((await officer.get<unknown[]>('/api/type-routes')).body.length).toBeGreaterThan(10);
  });

  it('keeps an unfinished entry, sealed, for its officer alone', async () => {
    expect((await officer.get('/api/entry-draft')).body).toEqual({ body: null, savedAt: null });
    const body = { content: POT, contact: { phone: '13812345678' } };
    expect((await officer.put('/api/entry-draft', { body })).status).toBe(200);
    expect((await officer.put('/api/entry-draft', { body: { ...body, title: '甲' } })).status).toBe(200);
    expect((await officer.get('/api/entry-draft')).body).toMatchObject({ body: { title: '甲', ...body } });
    const [row] = await app().reads.find(EntryDraftRow);
    expect(row!.sealed).not.toContain('138');
    const other = await Client.as(app(), 'chenli');
    expect((await other.get('/api/entry-draft')).body).toEqual({ body: null, savedAt: null });
    expect((await officer.put('/api/entry-draft', { body: { content: '长'.repeat(70_000) } })).status).toBe(
      422,
    );
    expect((await officer.delete('/api/entry-draft')).status).toBe(204);
    expect((await officer.get('/api/entry-draft')).body).toEqual({ body: null, savedAt: null });
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
    expect((await officer.get('/api/dispatches/dates?campaignId=x')).status).toBe(422);
  });
});
