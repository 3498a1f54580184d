import { createHash } from 'node:crypto';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Call {
  id: string;
  version: number;
  state: string;
  files: { id: string; kind: string; sha256: string; uploadedByName: string }[];
}
interface Problem {
  code: string;
}

describeOnBoth('what a called department answers with', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;
  let department: Client;
  let officer: Client;
  let other: Client;
  let reviewer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    await make.user('malu', '马路', 'department-user', await make.unit('区住建局', 'department', null));
    street = await Client.as(app(), 'liuchang');
    department = await Client.as(app(), 'duanxiao');
    officer = await Client.as(app(), 'chenli');
    other = await Client.as(app(), 'malu');
    reviewer = await Client.as(app(), 'shenhe');
  });
  beforeEach(() => app().setClock('2026-05-11', '09:00'));

  const callOf = async (caseId: string, client: Client): Promise<Call> =>
    (await client.get<Call[]>(`/api/cases/${caseId}/calls`)).body[0]!;
  const raised = async (): Promise<{ caseId: string; call: Call }> => {
    const { id } = await make.signed(district);
    const body = { unitIds: [district.department.id], need: '请到场认定排口权属' };
    expect((await street.post(`/api/cases/${id}/calls`, body)).status).toBe(201);
    return { caseId: id, call: await callOf(id, street) };
  };
  const bytesOf = (seed: string): Buffer => tinyPng(seed);
  const send = (client: Client, callId: string, kind: string, bytes: Buffer, name = '现场.png') => {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return client.post<Call['files'][number] & Problem>(`/api/calls/${callId}/evidence`, form);
  };
  const answer = (call: Call, version = call.version) =>
    department.post(
      `/api/calls/${call.id}/answer`,
      { answer: 'done', text: '已封堵排口。' },
      { 'if-match': `"${version}"` },
    );
  const opened = async (client: Client, callId: string, fileId: string): Promise<number[]> => {
    const of = async (what: string) =>
      (await client.file(`/api/calls/${callId}/evidence/${fileId}/${what}`)).status;
    return [await of('content'), await of('thumbnail')];
  };

  it('is the department’s own until it answers, then of the street and the bureau, and of nobody else', async () => {
    const { caseId, call } = await raised();
    const bytes = bytesOf(call.id);
    const photo = await send(department, call.id, 'after', bytes);
    expect([photo.status, photo.body.sha256]).toEqual([
      201,
      createHash('sha256').update(bytes).digest('hex'),
    ]);
    expect((await send(department, call.id, 'after', bytes)).body.id).toBe(photo.body.id);
    const paper = await send(department, call.id, 'document', bytesOf(`${call.id}纸`), '权属证明.png');
    expect((await callOf(caseId, department)).files.map(({ kind }) => kind)).toEqual(['after', 'document']);
    for (const client of [street, officer]) {
      expect((await callOf(caseId, client)).files).toEqual([]);
      expect(await opened(client, call.id, photo.body.id)).toEqual([404, 404]);
    }
    expect(await opened(department, call.id, photo.body.id)).toEqual([200, 200]);

    expect((await answer(call)).status).toBe(204);
    for (const client of [street, officer, reviewer, department]) {
      expect((await callOf(caseId, client)).files.map(({ uploadedByName }) => uploadedByName)).toEqual([
        '段晓',
        '段晓',
      ]);
      expect(await opened(client, call.id, photo.body.id)).toEqual([200, 200]);
    }
    const page = await street.get<{ items: Call[] }>('/api/calls?view=to-confirm');
    expect(page.body.items.find(({ id }) => id === call.id)?.files).toHaveLength(2);
    const foreign = await Client.as(app(), 'hanlei');
    for (const client of [other, foreign])
      expect(await opened(client, call.id, photo.body.id)).toEqual([404, 404]);
    expect((await street.file(`/api/calls/${call.id}/evidence/${paper.body.id}/content`)).status).toBe(200);
  });

  it('is none of the case’s own evidence, so that no report counts it', async () => {
    const { caseId, call } = await raised();
    const { body } = await send(department, call.id, 'after', bytesOf(call.id));
    await answer(call);
    const found = await street.get<{ evidence: object[]; history: { action: string }[] }>(
      `/api/cases/${caseId}`,
    );
    expect(found.body.evidence).toEqual([]);
    expect(found.body.history.map(({ action }) => action)).toContain('call.add-file');
    expect((await street.get(`/api/cases/${caseId}/evidence/${body.id}/thumbnail`)).status).toBe(404);
  });

  it('is added and taken back by the called department alone, and stays once it is answered', async () => {
    const { caseId, call } = await raised();
    for (const client of [street, officer])
      expect((await send(client, call.id, 'after', bytesOf('甲'))).status).toBe(403);
    expect((await send(other, call.id, 'after', bytesOf('甲'))).status).toBe(404);
    const first = await send(department, call.id, 'after', bytesOf('甲'));
    const second = await send(department, call.id, 'after', bytesOf('乙'));
    const path = (id: string) => `/api/calls/${call.id}/evidence/${id}`;
    expect((await other.delete(path(first.body.id))).status).toBe(404);
    expect((await department.delete(path(first.body.id))).status).toBe(204);
    expect((await answer(call)).status).toBe(204);
    const late = await send(department, call.id, 'after', bytesOf('丙'));
    expect(late.status).toBe(201);
    const kept = await department.delete<Problem>(path(second.body.id));
    expect([kept.status, kept.body.code]).toEqual([409, 'call.over']);
    expect((await callOf(caseId, street)).files).toHaveLength(2);

    const answered = await callOf(caseId, street);
    const match = { 'if-match': `"${answered.version}"` };
    expect((await street.post(`/api/calls/${call.id}/confirm`, {}, match)).status).toBe(204);
    const over = await send(department, call.id, 'after', bytesOf('丁'));
    expect([over.status, over.body.code]).toEqual([409, 'call.over']);
    expect(await opened(department, call.id, second.body.id)).toEqual([200, 200]);
  });

  it('is taken back once, however many do it at the same moment', async () => {
    const { caseId, call } = await raised();
    const { body } = await send(department, call.id, 'after', bytesOf(call.id));
    const take = () => department.delete(`/api/calls/${call.id}/evidence/${body.id}`);
    const statuses = (await Promise.all([take(), take(), take()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 404, 404]);
    const { history } = (await street.get<{ history: { action: string }[] }>(`/api/cases/${caseId}`)).body;
    expect(history.filter(({ action }) => action === 'call.remove-file')).toHaveLength(1);
  });

  it('is refused when it is no file of a kind we keep', async () => {
    const { call } = await raised();
    expect(
      (await send(department, call.id, 'after', Buffer.from('<svg onload="x"/>'), '图.png')).status,
    ).toBe(422);
    const empty = new FormData();
    empty.set('kind', 'after');
    expect((await department.post(`/api/calls/${call.id}/evidence`, empty)).status).toBe(422);
  });
});
