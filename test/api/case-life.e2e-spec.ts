import { createHash } from 'node:crypto';
import { AllegationRow } from '../../src/modules/cases/index.js';
import { plusMillis } from '../../src/kernel/instant.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Detail {
  version: number;
  status: string;
  allowedActions: string[];
}
interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
}

describeOnBoth('the life of a case', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let intake: Client;
  let street: Client;
  let reviewer: Client;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    intake = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
    reviewer = await Client.as(app(), 'shenhe');
    officer = await Client.as(app(), 'chenli');
  });

  const read = async (client: Client, id: string): Promise<Detail> =>
    (await client.get<Detail>(`/api/cases/${id}`)).body;
  /** Moves a case with the version it has now. */
  async function move<T>(client: Client, id: string, verb: string, body: unknown = {}): Promise<Answer<T>> {
    const { version } = await read(client, id);
    return client.post<T>(`/api/cases/${id}/${verb}`, body, { 'if-match': `"${version}"` });
  }
  async function photo(id: string, kind: 'before' | 'after'): Promise<Answer> {
    const bytes = tinyPng(kind + id);
    const form = new FormData();
    form.set('kind', kind);
    form.set('sha256', createHash('sha256').update(bytes).digest('hex'));
    form.set('file', new Blob([new Uint8Array(bytes)]), `${kind}.png`);
    return street.post(`/api/cases/${id}/evidence`, form);
  }
  async function reportOf(id: string) {
    const rows = await app().reads.findBy(AllegationRow, { caseId: id });
    return {
      finding: '现场核查属实。',
      handling: '已整改。',
      allegations: rows.map((row) => ({ id: row.id, verdict: 'TRUE' })),
      measures: [],
      proposal: 'close',
    };
  }

  it('goes from dispatch to publication and is reopened, each move by whom it belongs to', async () => {
    const { id } = await make.dispatched(district);
    expect((await move(intake, id, 'sign')).status).toBe(403);
    expect((await move(street, id, 'sign')).status).toBe(204);
    expect((await street.post(`/api/cases/${id}/notes`, { note: '已到现场' })).status).toBe(204);
    expect((await read(street, id)).status).toBe('rectifying');

    const bare = await move<Problem>(street, id, 'report', await reportOf(id));
    expect(bare.status).toBe(422);
    expect(bare.body.errors.map(({ field }) => field)).toEqual(['photos.before', 'photos.after']);
    expect((await photo(id, 'before')).status).toBe(201);
    expect((await photo(id, 'after')).status).toBe(201);
    expect((await move(street, id, 'report', await reportOf(id))).status).toBe(204);

    expect((await move(street, id, 'close')).status).toBe(403);
    expect((await move(reviewer, id, 'send-back', { reason: '补拍' })).status).toBe(204);
    expect((await read(street, id)).status).toBe('sent-back');
    expect((await move(street, id, 'report', await reportOf(id))).status).toBe(204);
    const ahead = { milestone: '改造完工', milestoneOn: '2026-06-30' };
    expect((await move(reviewer, id, 'stage-close', ahead)).status).toBe(204);
    expect((await move(street, id, 'report', await reportOf(id))).status).toBe(204);
    expect((await move(reviewer, id, 'close')).status).toBe(204);
    expect((await move(officer, id, 'publish')).status).toBe(204);
    expect((await move(officer, id, 'reopen', { reason: '反弹' })).status).toBe(204);
    expect((await read(street, id)).status).toBe('reopened');
  });

  it('is returned once, sent on, returned again, ruled, and then stays', async () => {
    const { id } = await make.dispatched(district);
    const back = { reason: 'WRONG_AREA', note: '不在辖区' };
    const again = { leadUnitId: district.streets[0]!.id, assistUnitIds: [], note: '请办理' };
    expect((await move(street, id, 'return', back)).status).toBe(204);
    expect((await move(officer, id, 'redispatch', again)).status).toBe(204);
    expect((await move(street, id, 'return', back)).status).toBe(204);
    expect((await move(intake, id, 'redispatch', again)).status).toBe(403);
    expect((await move(officer, id, 'redispatch', again)).status).toBe(204);
    const third = await move<Problem>(street, id, 'return', back);
    expect([third.status, third.body.detail]).toEqual([409, expect.stringContaining('裁定')]);
  });

  it('refuses what the workflow does not know, with the reason', async () => {
    const { id } = await make.registered(district);
    const refused = await move<Problem>(officer, id, 'publish');
    expect([refused.status, refused.body.code]).toEqual([409, 'transition.illegal']);
    expect(refused.body.detail).toContain('待交办');
  });

  it('lets one of two officers win, and tells the other who was first and not who wrote last', async () => {
    const { id } = await make.dispatched(district);
    const { version } = await read(street, id);
    const second = await Client.as(app(), 'liuchang');
    const both = await Promise.all(
      [street, second].map((client) =>
        client.post<Problem>(`/api/cases/${id}/sign`, {}, { 'if-match': `"${version}"` }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    await intake.post(`/api/cases/${id}/notes`, { note: '请抓紧' });
    const late = await street.post<Problem>(`/api/cases/${id}/sign`, {}, { 'if-match': `"${version}"` });
    expect(late.status).toBe(412);
    expect(late.body.detail).toContain('刘畅');
  });

  it('shows a foreign row like a missing one, and never in a list', async () => {
    const { id } = await make.dispatched(district);
    const other = await Client.as(app(), 'hanlei');
    const foreign = await other.get<Problem>(`/api/cases/${id}`);
    const missing = await other.get<Problem>('/api/cases/018f0000-0000-7000-8000-000000000000');
    expect([foreign.status, foreign.body.code]).toEqual([missing.status, missing.body.code]);
    expect(foreign.status).toBe(404);
    const list = await other.get<{ total: number; items: unknown[] }>('/api/cases');
    expect(list.body).toMatchObject({ total: 0, items: [] });
  });
});

describeOnBoth('a dispatch that is taken back', (app) => {
  it('is told to nobody; the one that stays is told once', async () => {
    const make = given(app());
    const district = await make.district();
    const intake = await Client.as(app(), 'zhoumin');
    const { id, version } = await make.registered(district);
    const dispatch = (seen: number) =>
      intake.post('/api/dispatches', { items: [{ caseId: id, version: seen }] });
    const actions = async () => (await intake.get<Detail>(`/api/cases/${id}`)).body.allowedActions;

    expect((await dispatch(version)).status).toBe(200);
    expect(await actions()).toContain('recall');
    const back = await intake.post(`/api/cases/${id}/recall`, {}, { 'if-match': `"${version + 1}"` });
    expect(back.status).toBe(204);
    app().clock.set(plusMillis(app().clock.now(), 10_000));
    expect((await dispatch(version + 2)).status).toBe(200);
    await app().drain();
    const told = (await app().mails()).filter(({ address }) => address.startsWith('liuchang'));
    expect(told).toHaveLength(1);

    app().clock.set(plusMillis(app().clock.now(), 31_000));
    expect(await actions()).not.toContain('recall');
    const late = await intake.post(`/api/cases/${id}/recall`, {}, { 'if-match': `"${version + 3}"` });
    expect(late.status).toBe(409);
  });
});
