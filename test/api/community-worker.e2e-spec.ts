import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Page {
  total: number;
  items: { id: string; mayNote: boolean; allowedActions: string[] }[];
}
interface Refused {
  code: string;
  errors: { field: string; code: string }[];
}

const VISIT = {
  visitedAt: '2026-05-11T01:00:00.000Z',
  people: [{ name: '林树', unit: '梧桐里社区' }],
  seen: '净化器停用，油污外溢。',
  readings: [],
  photos: [],
};
const TALK = {
  visitedOn: '2026-05-11',
  counted: 'household',
  asked: 3,
  satisfied: 2,
  partly: 1,
  unsatisfied: 0,
};

describeOnBoth('a community worker', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let communityId: string;
  let workerId: string;
  let worker: Client;
  let head: Client;
  let street: Client;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    const community = await make.unit('梧桐里社区', 'community', district.streets[0]!);
    const next = await make.unit('青石巷社区', 'community', district.streets[0]!);
    communityId = community.id;
    workerId = (await make.user('linshu', '林树', 'community-worker', community)).id;
    await make.user('qiaoyun', '乔云', 'community-worker', next);
    worker = await Client.as(app(), 'linshu');
    head = await Client.as(app(), 'wuling');
    street = await Client.as(app(), 'liuchang');
    officer = await Client.as(app(), 'chenli');
  });

  const give = async (id: string, to: object): Promise<void> => {
    expect((await head.put(`/api/cases/${id}/handler`, to)).status).toBe(204);
  };
  const send = (client: Client, id: string, kind: string) => {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([new Uint8Array(tinyPng(kind + id))]), `${kind}.png`);
    return client.post<{ id: string }>(`/api/cases/${id}/evidence`, form);
  };
  const opens = async (client: Client, id: string): Promise<number> =>
    (await client.get(`/api/cases/${id}`)).status;

  it('sees what the street gave to the person or the community, in lists, counts and search, and nothing else', async () => {
    const given = await make.signed(district);
    const own = await make.signed(district);
    const others = await make.signed(district);
    const nobodys = await make.signed(district);
    await give(given.id, { communityId });
    await give(own.id, { userId: workerId });
    await give(others.id, { userId: district.users.street!.id });

    const { body } = await worker.get<Page>('/api/cases?view=with-unit');
    expect(body.items.map(({ id }) => id).toSorted()).toEqual([given.id, own.id].toSorted());
    expect(body.items.map(({ mayNote, allowedActions }) => [mayNote, allowedActions])).toEqual([
      [true, []],
      [true, []],
    ]);
    expect((await worker.get<Page>('/api/cases?handledByMe=true')).body.total).toBe(2);
    const counts = await worker.get<{ counts: Record<string, number> }>('/api/cases/counts');
    expect(counts.body.counts['with-unit']).toBe(2);
    const found = await worker.get<{ hits: { case: { id: string } }[] }>('/api/search?q=火锅店油烟');
    expect(found.body.hits.map((hit) => hit.case.id).toSorted()).toEqual([given.id, own.id].toSorted());
    expect((await worker.get<{ todoTotal: number }>('/api/workbench')).body.todoTotal).toBe(2);
    for (const { id } of [given, own]) expect(await opens(worker, id)).toBe(200);
    for (const { id } of [others, nobodys]) expect(await opens(worker, id)).toBe(404);
    expect((await worker.get(`/api/cases/${others.id}/unit-work`)).status).toBe(404);
    expect((await worker.post(`/api/cases/${others.id}/notes`, { note: '去过了' })).status).toBe(404);
    expect((await send(worker, others.id, 'before')).status).toBe(404);
    const neighbour = await Client.as(app(), 'qiaoyun');
    expect((await neighbour.get<Page>('/api/cases')).body.total).toBe(0);
    expect(await opens(neighbour, given.id)).toBe(404);
  });

  it('adds notes, photos and visits, and takes back only what it brought itself', async () => {
    const { id, status } = await make.signed(district);
    await give(id, { communityId });
    expect((await worker.post(`/api/cases/${id}/notes`, { note: '已到现场，烟道漏油。' })).status).toBe(204);
    expect((await make.caseOf(id)).status).toBe(status);
    const mine = await send(worker, id, 'before');
    expect(mine.status).toBe(201);
    const theirs = await send(street, id, 'after');
    expect((await worker.get(`/api/cases/${id}/evidence/${theirs.body.id}/thumbnail`)).status).toBe(200);
    expect((await worker.delete(`/api/cases/${id}/evidence/${theirs.body.id}`)).status).toBe(404);
    expect((await worker.delete(`/api/cases/${id}/evidence/${mine.body.id}`)).status).toBe(204);
    const seen = await worker.post<{ id: string }>(`/api/cases/${id}/site-visits`, VISIT);
    expect(seen.status).toBe(201);
    expect((await worker.post(`/api/cases/${id}/affected-visits`, TALK)).status).toBe(201);
    const led = { ...VISIT, leader: '冯启' };
    const refused = await worker.post<Refused>(`/api/cases/${id}/site-visits`, led);
    expect([refused.status, refused.body.errors.map(({ field }) => field)]).toEqual([422, ['leader']]);
    const short = { leader: '冯启', visitedAt: VISIT.visitedAt };
    expect((await worker.post(`/api/cases/${id}/leader-visits`, short)).status).toBe(422);
    const other = await street.post<{ id: string }>(`/api/cases/${id}/site-visits`, VISIT);
    expect((await worker.delete(`/api/cases/${id}/visits/${other.body.id}`)).status).toBe(404);
    expect((await worker.delete(`/api/cases/${id}/visits/${seen.body.id}`)).status).toBe(204);
    const work = await street.get<{ siteVisits: object[]; talks: object[] }>(`/api/cases/${id}/unit-work`);
    expect([work.body.siteVisits.length, work.body.talks.length]).toEqual([1, 1]);
    expect((await street.delete(`/api/cases/${id}/evidence/${theirs.body.id}`)).status).toBe(204);
  });

  it('decides, signs, asks for and takes away nothing', async () => {
    const { id, version } = await make.signed(district);
    await give(id, { userId: workerId });
    const match = { 'if-match': `"${version}"` };
    const report = { finding: '', handling: '', allegations: [], measures: [], proposal: 'close' };
    expect((await worker.post(`/api/cases/${id}/sign`, {}, match)).status).toBe(403);
    expect((await worker.post(`/api/cases/${id}/report`, report, match)).status).toBe(403);
    expect((await worker.put(`/api/cases/${id}/handler`, {})).status).toBe(403);
    expect((await worker.post(`/api/cases/${id}/contact/reveal`, { reason: '看看' })).status).toBe(403);
    expect((await worker.post('/api/exports', {})).status).toBe(403);
    expect((await worker.get('/api/exports')).status).toBe(403);
    expect((await worker.post('/api/case-files', {})).status).toBe(403);
    expect((await worker.get('/api/calls')).status).toBe(403);
    expect((await worker.get('/api/rollups')).status).toBe(403);
    expect((await worker.get<{ total: number }>('/api/extensions')).body.total).toBe(0);
  });

  it('loses sight of a case that is taken back, or that its street has nothing to do with any more', async () => {
    const first = await make.signed(district);
    await give(first.id, { communityId });
    expect(await opens(worker, first.id)).toBe(200);
    await give(first.id, {});
    expect(await opens(worker, first.id)).toBe(404);

    const moved = await make.signed(district);
    await give(moved.id, { communityId });
    const [, second] = district.streets;
    const edit = { streetId: second!.id };
    const { version } = moved;
    expect((await officer.patch(`/api/cases/${moved.id}`, edit, { 'if-match': `"${version}"` })).status).toBe(
      204,
    );
    expect(await opens(worker, moved.id)).toBe(200);
    const parties = { leadUnitId: second!.id, assistUnitIds: [] };
    const after = { 'if-match': `"${version + 1}"` };
    expect((await officer.put(`/api/cases/${moved.id}/parties`, parties, after)).status).toBe(204);
    expect(await opens(worker, moved.id)).toBe(404);
    expect((await worker.get<Page>('/api/cases')).body.items.map(({ id }) => id)).not.toContain(moved.id);
  });

  it('belongs to a community', async () => {
    const admin = await Client.as(app(), 'guanli');
    const person = {
      username: 'wanggang',
      name: '王刚',
      role: 'community-worker',
      unitId: district.streets[0]!.id,
      password: 'first-password-1',
    };
    const { status, body } = await admin.post<Refused>('/api/users', person);
    expect([status, body.errors.map(({ field }) => field)]).toEqual([422, ['unitId']]);
    expect((await admin.post('/api/users', { ...person, unitId: communityId })).status).toBe(201);
  });
});
