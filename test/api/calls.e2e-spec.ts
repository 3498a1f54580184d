import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
}
interface Call {
  id: string;
  version: number;
  groupId: string;
  state: string;
  dueAt: string;
  late: boolean;
  light: { colour: string };
  to: { id: string; name: string };
  case: { id: string };
  allowedActions: string[];
}
interface Page {
  items: Call[];
  total: number;
  next: string | null;
}

describeOnBoth('a street that calls a department', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;
  let department: Client;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    street = await Client.as(app(), 'liuchang');
    department = await Client.as(app(), 'duanxiao');
    officer = await Client.as(app(), 'chenli');
  });
  beforeEach(() => app().setClock('2026-05-11', '09:00'));

  const raise = <T = { groupId: string }>(
    id: string,
    more: Record<string, unknown> = {},
    client = street,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> =>
    client.post<T>(
      `/api/cases/${id}/calls`,
      { unitIds: [district.department.id], need: '请到场认定排口权属', ...more },
      headers,
    );
  const callsOf = async (id: string, client = street): Promise<Call[]> =>
    (await client.get<Call[]>(`/api/cases/${id}/calls`)).body;
  const move = <T = unknown>(
    client: Client,
    call: Call,
    verb: string,
    body: unknown = {},
  ): Promise<Answer<T>> =>
    client.post<T>(`/api/calls/${call.id}/${verb}`, body, { 'if-match': `"${call.version}"` });
  const listed = async (client: Client, view: string): Promise<Page> =>
    (await client.get<Page>(`/api/calls?view=${view}`)).body;
  const figuresOf = async (client = officer): Promise<Record<string, unknown> | undefined> =>
    (await client.get<{ unit: { id: string } }[]>('/api/calls/figures')).body.find(
      ({ unit }) => unit.id === district.department.id,
    );

  it('is answered in time and has the last word; the department sees the case as long as that', async () => {
    const { id } = await make.signed(district);
    expect((await department.get(`/api/cases/${id}`)).status).toBe(404);
    const before = (await app().mails()).length;
    expect((await raise(id)).status).toBe(201);

    const seen = await department.get<{ allowedActions: string[]; hasContact: boolean; mayNote: boolean }>(
      `/api/cases/${id}`,
    );
    expect([seen.status, seen.body.allowedActions, seen.body.hasContact]).toEqual([200, [], false]);
    expect(seen.body.mayNote).toBe(false);
    const ledger = await department.get<{ total: number }>('/api/cases');
    expect(ledger.body.total).toBe(0);
    const nosy = [
      await department.post(`/api/cases/${id}/notes`, { note: '顺手记一条' }),
      await department.post(`/api/cases/${id}/sign`, {}, { 'if-match': '"2"' }),
      await department.post(`/api/cases/${id}/contact/reveal`, { reason: '想看看是谁' }),
      await raise(id, {}, department),
    ];
    expect(nosy.map(({ status }) => status)).toEqual([404, 404, 403, 403]);

    const [call] = (await listed(department, 'to-answer')).items;
    expect(call).toMatchObject({ state: 'waiting', dueAt: '2026-05-12T02:00:00.000Z', late: false });
    expect(call!.allowedActions).toEqual(['answer', 'decline']);
    const why = await department.get<{
      dueAt: string;
      text: { zh: string };
      explanation: { startEvent: string };
      grid: { mark: string }[];
    }>(`/api/calls/${call!.id}/deadline`);
    expect(why.body).toMatchObject({ dueAt: call!.dueAt, explanation: { startEvent: 'called' } });
    expect(why.body.text.zh).toContain('街道呼');
    expect(why.body.grid.some(({ mark }) => mark === 'start')).toBe(true);
    const hanlei = await Client.as(app(), 'hanlei');
    expect((await hanlei.get(`/api/calls/${call!.id}/deadline`)).status).toBe(404);
    expect((await street.get('/api/calls/0190b6a0-0000-7000-8000-000000000000/deadline')).status).toBe(404);
    expect((await move<Problem>(department, call!, 'answer', { answer: 'came', text: ' ' })).status).toBe(
      422,
    );
    const answer = { answer: 'came', text: '已到场，排口属小区物业，已下整改通知' };
    expect((await move(street, call!, 'answer', answer)).status).toBe(403);
    expect((await move(department, call!, 'answer', answer)).status).toBe(204);
    expect((await department.get(`/api/cases/${id}`)).status).toBe(200);

    const [answered] = (await listed(street, 'to-confirm')).items;
    expect(answered).toMatchObject({
      id: call!.id,
      state: 'answered',
      late: false,
      light: { colour: 'done' },
    });
    expect((await move(department, answered!, 'confirm')).status).toBe(403);
    expect((await move(street, answered!, 'confirm', { word: '到位' })).status).toBe(204);
    expect((await department.get(`/api/cases/${id}`)).status).toBe(404);
    expect(await figuresOf()).toMatchObject({ called: 1, onTime: 1, late: 0, unanswered: 0, confirmed: 1 });

    await app().drain();
    const sent = (await app().mails()).slice(before).filter(({ rule }) => rule.startsWith('call.'));
    expect(sent.map(({ rule, recipientName }) => [rule, recipientName])).toEqual([
      ['call.raised', '段晓'],
      ['call.answered', '刘畅'],
    ]);
    expect(sent.map(({ text }) => text).join()).not.toContain('排口');
    const { history } = (await street.get<{ history: { action: string }[] }>(`/api/cases/${id}`)).body;
    expect(history.slice(0, 3).map(({ action }) => action)).toEqual([
      'call.confirm',
      'call.answer',
      'call.raise',
    ]);
  });

  it('is told that it is not theirs, with the reason, or that it was not done, and calls again', async () => {
    const { id } = await make.signed(district);
    await raise(id);
    const [first] = await callsOf(id);
    const not = { answer: 'not-ours', text: '该排口为市政雨水管，属住建' };
    expect((await move(department, first!, 'answer', not)).status).toBe(204);
    expect((await callsOf(id))[0]).toMatchObject({ state: 'declined', allowedActions: [] });
    expect((await department.get(`/api/cases/${id}`)).status).toBe(404);

    expect((await raise(id)).status).toBe(201);
    const [second] = await callsOf(id);
    await move(department, second!, 'answer', { answer: 'done', text: '已清淤' });
    const [done] = await callsOf(id);
    expect((await move<Problem>(street, done!, 'reject', { word: '' })).body.errors[0]?.field).toBe('word');
    expect((await move(street, done!, 'reject', { word: '只清了一半' })).status).toBe(204);
    const over = await move<Problem>(street, (await callsOf(id))[0]!, 'confirm');
    expect([over.status, over.body.code]).toEqual([409, 'transition.illegal']);
    expect((await raise(id)).status).toBe(201);
    const [third] = await callsOf(id);
    expect((await move(street, third!, 'withdraw')).status).toBe(204);
    const before = (await figuresOf())!;
    expect(before).toMatchObject({ declined: 1, rejected: 1 });
    // What was taken back is not counted: one confirmed, one declined, one rejected.
    expect(before.called).toBe(3);
  });

  it('calls several at once, each once, and nobody who is no department', async () => {
    const second = await make.unit('区城管局', 'department', district.department);
    const { id } = await make.signed(district);
    const both = { unitIds: [district.department.id, second.id] };
    const key = { 'idempotency-key': 'call-once-1' };
    const first = await raise(id, both, street, key);
    const again = await raise(id, both, street, key);
    expect([first.status, again.body.groupId]).toEqual([201, first.body.groupId]);
    const calls = await callsOf(id);
    expect(calls.map(({ groupId }) => groupId)).toEqual([first.body.groupId, first.body.groupId]);
    const open = await raise<Problem>(id);
    expect([open.status, open.body.code]).toEqual([409, 'call.open']);
    const wrong = await raise<Problem>(id, { unitIds: [district.streets[1]!.id] });
    expect([wrong.status, wrong.body.errors[0]?.field]).toEqual([422, 'unitIds']);
    expect((await raise<Problem>(id, { unitIds: [] })).status).toBe(422);
    for (const call of calls) expect((await move(street, call, 'withdraw')).status).toBe(204);

    const races = await Promise.all([raise<Problem>(id), raise<Problem>(id)]);
    expect(races.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [call] = await callsOf(id);
    const answers = await Promise.all(
      ['came', 'done'].map((answer) => move<Problem>(department, call!, 'answer', { answer, text: '已到' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    expect(answers.find(({ status }) => status === 412)!.body.detail).toMatch(/段晓|别人/);
    await move(street, (await callsOf(id))[0]!, 'confirm');
  });

  it('shows a foreign call like a missing one', async () => {
    const { id } = await make.signed(district);
    await raise(id);
    const [call] = await callsOf(id);
    const other = await Client.as(app(), 'hanlei');
    expect((await other.get(`/api/cases/${id}/calls`)).status).toBe(404);
    expect((await move(other, call!, 'withdraw')).status).toBe(404);
    expect((await raise(id, {}, other)).status).toBe(404);
    expect(await listed(other, 'all')).toMatchObject({ total: 0, items: [] });
    expect((await other.get<unknown[]>('/api/calls/figures')).body).toEqual([]);
    const counts = async (client: Client) => (await client.get('/api/calls/count')).body;
    expect(await counts(other)).toEqual({ toAnswer: 0, toConfirm: 0 });
    expect(await counts(department)).toEqual({ toAnswer: 1, toConfirm: 0 });
    await move(street, call!, 'withdraw');
  });

  it('may wait longer than the rule asks and never shorter, by the rule of the campaign', async () => {
    const path = `/api/campaigns/${district.campaign.id}/rules/answer`;
    const rule = { amount: 2, unit: 'working-day', countFirstDay: false, dayEndsAt: '18:00', basis: '通知' };
    expect((await officer.put(path, rule, { 'if-match': '"7"' })).status).toBe(412);
    expect((await officer.put(path, rule, { 'if-match': '"1"' })).status).toBe(204);
    const { id } = await make.signed(district);
    const short = await raise<Problem>(id, { answerBy: '2026-05-12' });
    expect([short.status, short.body.errors[0]?.field]).toEqual([422, 'answerBy']);
    await raise(id, { answerBy: '2026-05-20' });
    const [long] = await callsOf(id);
    expect(long!.dueAt).toBe('2026-05-20T16:00:00.000Z');
    await move(street, long!, 'withdraw');
    await raise(id);
    expect((await callsOf(id))[0]!.dueAt).toBe('2026-05-13T10:00:00.000Z');
    await move(street, (await callsOf(id))[0]!, 'withdraw');
    await officer.put(path, { ...rule, amount: 8, unit: 'working-hour', dayEndsAt: '24:00' });
  });

  it('refuses a call on a case that is no longer in its hands', async () => {
    const { id } = await make.registered(district);
    expect((await raise(id)).status).toBe(404);
  });
});

describeOnBoth('a call that nobody answers', (app) => {
  it('climbs over a make-up Saturday and a Sunday, tells each rung once, and is counted', async () => {
    const make = given(app());
    const district = await make.district();
    const head = await make.user('lingdao', '凌导', 'street-head', district.department);
    const street = await Client.as(app(), 'liuchang');
    // Friday; Saturday 9 May is worked for the May holiday, so eight working hours end at 10:00 on Saturday.
    app().setClock('2026-05-08', '09:00');
    const { id } = await make.signed(district);
    await street.post(`/api/cases/${id}/calls`, { unitIds: [district.department.id], need: '请到场' });
    const [call] = (await street.get<Call[]>(`/api/cases/${id}/calls`)).body;
    expect(call!.dueAt).toBe('2026-05-09T02:00:00.000Z');

    const told = async (onDay: string, time: string): Promise<string[]> => {
      app().setClock(onDay, time);
      const before = (await app().mails()).length;
      await app().tick('tick.reminders');
      await app().tick('tick.reminders');
      const fresh = (await app().mails()).slice(before).filter(({ rule }) => rule === 'call.remind');
      return fresh.map(({ recipientName }) => recipientName).toSorted();
    };
    expect(await told('2026-05-08', '10:00')).toEqual([]);
    expect(await told('2026-05-08', '23:00')).toEqual([]);
    expect(await told('2026-05-09', '09:00')).toEqual(['段晓']);
    expect(await told('2026-05-09', '10:30')).toEqual([head.name, '段晓'].toSorted());
    expect(await told('2026-05-10', '10:30')).toEqual([]);
    expect(await told('2026-05-11', '09:00')).toEqual([]);
    expect(await told('2026-05-12', '09:00')).toEqual([head.name, '段晓', '陈立'].toSorted());
    expect(await told('2026-05-13', '09:00')).toEqual([head.name, '冯启', '段晓', '陈立'].toSorted());

    const officer = await Client.as(app(), 'chenli');
    const figures = async () => (await officer.get<unknown[]>('/api/calls/figures')).body[0];
    expect(await figures()).toMatchObject({ called: 1, unanswered: 1, waiting: 0, onTime: 0, late: 0 });
    const department = await Client.as(app(), 'duanxiao');
    const late = await department.get<Page>('/api/calls?view=to-answer');
    expect(late.body.items[0]).toMatchObject({ late: true, light: { colour: 'red' } });
    await department.post(
      `/api/calls/${call!.id}/answer`,
      { answer: 'came', text: '已到场' },
      { 'if-match': '"1"' },
    );
    expect(await figures()).toMatchObject({ called: 1, unanswered: 0, late: 1, onTime: 0 });
    expect(await told('2026-05-18', '09:00')).toEqual([]);
  });
});
