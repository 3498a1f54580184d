import { CalendarDayRow } from '../../src/modules/calendar/index.js';
import { NoticeRow } from '../../src/modules/notices/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { day } from '../../src/kernel/day.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string; message: string }[];
}
interface Option {
  deadlineId: string;
  step: string;
  limitKind: string;
  earliest: string;
  latest: string;
}
interface Request {
  id: string;
  version: number;
  state: string;
  days: number;
  dayUnit: string;
  late: boolean;
  needsDocument: boolean;
  allowedActions: string[];
  case: { id: string };
}
interface Deadline {
  step: string;
  limitKind: string;
  dueOn: string;
  askedAt: string | null;
  explanation: {
    dueOn: string;
    extensions?: { fromOn: string; toOn: string; byName: string; documentNo: string }[];
  };
  grid: { day: string; mark: string; extra?: number }[];
}
interface Detail {
  version: number;
  askedExtension: boolean;
  extensions: number;
  light: { dueAt: string; colour: string };
  deadlines: Deadline[];
  history: { action: string; note: string | null }[];
}

describeOnBoth('an extension', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    street = await Client.as(app(), 'liuchang');
    officer = await Client.as(app(), 'chenli');
  });
  beforeEach(() => app().setClock('2026-05-11', '09:00'));

  const extensionsOf = async (id: string, client = street) =>
    (await client.get<{ items: Request[]; options: Option[] }>(`/api/cases/${id}/extensions`)).body;
  const optionOf = async (id: string, step = 'rectify', kind = 'outer'): Promise<Option> =>
    (await extensionsOf(id)).options.find((one) => one.step === step && one.limitKind === kind)!;
  const words = { reason: '雨天不能施工', measures: '已停产并清运' };
  const ask = <T = { id: string }>(
    client: Client,
    id: string,
    deadlineId: string,
    wantedOn: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> =>
    client.post<T>(`/api/cases/${id}/extensions`, { ...words, deadlineId, wantedOn }, headers);
  const decide = <T = unknown>(
    client: Client,
    request: { id: string; version: number },
    verb: string,
    body: unknown = {},
  ): Promise<Answer<T>> =>
    client.post<T>(`/api/extensions/${request.id}/${verb}`, body, { 'if-match': `"${request.version}"` });
  const caseOf = async (id: string, client = street): Promise<Detail> =>
    (await client.get<Detail>(`/api/cases/${id}`)).body;
  const deadlineOf = (found: Detail, step: string, kind = 'outer'): Deadline =>
    found.deadlines.find((one) => one.step === step && one.limitKind === kind)!;
  const marked = async (): Promise<number> =>
    (await officer.get<{ total: number }>('/api/cases?marks=extension-asked')).body.total;
  const requestOf = async (id: string): Promise<Request> => (await extensionsOf(id, officer)).items[0]!;

  it('is asked for and granted: the date moves, the card explains it, lists and mails follow', async () => {
    const { id } = await make.signed(district);
    const option = await optionOf(id);
    expect(option).toMatchObject({ earliest: '2026-05-26', latest: '2026-06-08' });
    const mailsBefore = (await app().mails()).length;
    const dueBefore = (await caseOf(id)).light.dueAt;

    expect((await ask(street, id, option.deadlineId, '2026-05-29')).status).toBe(201);
    const asked = await caseOf(id);
    expect([asked.askedExtension, asked.light.dueAt]).toEqual([true, dueBefore]);
    expect(deadlineOf(asked, 'rectify')).toMatchObject({ dueOn: '2026-05-25', askedAt: expect.any(String) });
    expect(await marked()).toBe(1);
    expect((await extensionsOf(id)).options.map(({ step }) => step)).toEqual(['reply']);
    const open = await officer.get<{ items: Request[]; total: number }>('/api/extensions');
    const request = open.body.items.find((one) => one.case.id === id)!;
    expect(request).toMatchObject({ days: 4, dayUnit: 'working-day', late: false, needsDocument: false });
    expect(request.allowedActions).toEqual(['approve', 'refuse']);

    expect((await decide(officer, request, 'approve', { note: '同意' })).status).toBe(204);
    const granted = await caseOf(id);
    expect([granted.askedExtension, await marked()]).toEqual([false, 0]);
    const deadline = deadlineOf(granted, 'rectify');
    expect(deadline).toMatchObject({ dueOn: '2026-05-29', askedAt: null });
    expect(deadline.explanation).toMatchObject({
      dueOn: '2026-05-25',
      extensions: [{ fromOn: '2026-05-25', toOn: '2026-05-29', byName: '陈立' }],
    });
    expect(deadline.grid.filter(({ extra }) => extra).map(({ mark, extra }) => [mark, extra])).toEqual([
      ['extended', 1],
      ['extended', 2],
      ['extended', 3],
      ['due', 4],
    ]);
    expect(granted.history.slice(0, 2).map(({ action }) => action)).toEqual([
      'extension.approve',
      'extension.ask',
    ]);
    await app().drain();
    const sent = (await app().mails()).slice(mailsBefore).filter(({ rule }) => rule.startsWith('extension'));
    expect(sent.map(({ rule, recipientName }) => [rule, recipientName])).toEqual([
      ['extension.asked', '陈立'],
      ['extension.approved', '刘畅'],
    ]);
    expect(sent.map(({ text }) => text).join()).not.toContain('雨天');
  });

  it('of the date that the inspection set needs its document, and moves light and reminders', async () => {
    const { id } = await make.signed(district);
    const option = await optionOf(id, 'reply');
    expect((await ask(street, id, option.deadlineId, '2026-05-24')).status).toBe(201);
    const request = await requestOf(id);
    expect(request.needsDocument).toBe(true);
    const bare = await decide<Problem>(officer, request, 'approve');
    expect([bare.status, bare.body.code]).toEqual([422, 'extension.document_needed']);
    // What the inspection answers is not bound by the rule of the campaign.
    const answer = { documentNo: '督察函〔2026〕12号', grantedOn: '2026-05-30' };
    expect((await decide(officer, request, 'approve', answer)).status).toBe(204);
    const granted = await caseOf(id);
    // The limit for closing is due first now.
    expect(granted).toMatchObject({ extensions: 0, light: { dueAt: '2026-05-25T16:00:00.000Z' } });
    expect(deadlineOf(granted, 'reply').explanation.extensions![0]!.documentNo).toBe('督察函〔2026〕12号');

    const reminded = async (onDay: string): Promise<number> => {
      app().setClock(onDay, '10:00');
      await app().tick('tick.reminders');
      return app().reads.countBy(NoticeRow, { caseId: id, step: 'reply', rule: 'deadline.remind' });
    };
    expect(await reminded('2026-05-20')).toBe(0);
    expect(await reminded('2026-05-28')).toBe(1);
  });

  it('is asked for once per deadline: twice, at once, or with the same key', async () => {
    const { id } = await make.signed(district);
    const { deadlineId } = await optionOf(id);
    const twin = await Client.as(app(), 'wuling');
    const both = await Promise.all(
      [street, twin].map((client) => ask<Problem>(client, id, deadlineId, '2026-05-27')),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'extension.open' });
    expect((await extensionsOf(id)).items).toHaveLength(1);

    const other = await make.signed(district);
    const option = await optionOf(other.id);
    const key = { 'idempotency-key': 'ask-once-1' };
    const first = await ask(street, other.id, option.deadlineId, '2026-05-27', key);
    const again = await ask(street, other.id, option.deadlineId, '2026-05-27', key);
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect((await extensionsOf(other.id)).items).toHaveLength(1);
  });

  it('is decided once: of two deciders the second is told who was first', async () => {
    const { id } = await make.signed(district);
    await ask(street, id, (await optionOf(id)).deadlineId, '2026-05-27');
    const request = await requestOf(id);
    const admin = await Client.as(app(), 'guanli');
    const both = await Promise.all([
      decide<Problem>(officer, request, 'approve'),
      decide<Problem>(admin, request, 'refuse', { note: '请按期' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    const late = await decide<Problem>(officer, request, 'refuse', { note: '请按期' });
    expect(late.status).toBe(412);
    expect(late.body.detail).toMatch(/陈立|管一/);
    expect(deadlineOf(await caseOf(id), 'rectify').explanation.extensions ?? []).toHaveLength(
      both[0]!.status === 204 ? 1 : 0,
    );
    const decided = await requestOf(id);
    expect((await decide<Problem>(officer, decided, 'approve')).body.code).toBe('transition.illegal');
  });

  it('is for the lead unit to ask and for the bureau to decide', async () => {
    const { id } = await make.signed(district, { assistUnitIds: [district.department.id] });
    const { deadlineId } = await optionOf(id);
    const client = (name: string) => Client.as(app(), name);
    expect((await ask(await client('hanlei'), id, deadlineId, '2026-05-27')).status).toBe(404);
    const assist = await ask<Problem>(await client('duanxiao'), id, deadlineId, '2026-05-27');
    expect([assist.status, assist.body.code]).toEqual([403, 'case.not_lead']);
    expect((await ask(await client('zhoumin'), id, deadlineId, '2026-05-27')).status).toBe(403);
    expect((await ask(street, id, deadlineId, '2026-05-27')).status).toBe(201);
    const request = await requestOf(id);
    expect((await decide(street, request, 'approve')).status).toBe(403);
    expect((await decide(await client('fengqi'), request, 'approve')).status).toBe(403);
    const foreign = await client('hanlei');
    expect((await decide(foreign, request, 'withdraw')).status).toBe(404);
    const list = await foreign.get<{ items: Request[] }>('/api/extensions?view=all');
    expect(list.body.items.filter((one) => one.case.id === id)).toEqual([]);
    expect((await decide(street, request, 'withdraw')).status).toBe(204);
    expect((await caseOf(id)).askedExtension).toBe(false);
    expect((await ask(street, id, deadlineId, '2026-05-28')).status).toBe(201);
  });

  it('refuses days that cannot be, and says which could', async () => {
    const { id } = await make.signed(district);
    const { deadlineId } = await optionOf(id);
    const refusal = async (wantedOn: string): Promise<unknown> => {
      const { status, body } = await ask<Problem>(street, id, deadlineId, wantedOn);
      return [status, body.errors[0]?.field, body.detail];
    };
    expect(await refusal('2026-05-25')).toEqual([422, 'wantedOn', expect.stringContaining('晚于')]);
    expect(await refusal('2026-05-30')).toEqual([422, 'wantedOn', expect.stringContaining('工作日')]);
    expect(await refusal('2026-06-09')).toEqual([422, 'wantedOn', expect.stringContaining('2026-06-08')]);
    expect(await refusal('2026-02-30')).toEqual([422, 'wantedOn', expect.any(String)]);
    const blank = await street.post<Problem>(`/api/cases/${id}/extensions`, {
      deadlineId,
      wantedOn: '2026-05-27',
      reason: '  ',
      measures: '',
    });
    expect(blank.body.errors.map(({ field }) => field).toSorted()).toEqual(['measures', 'reason']);
    const effect = `/api/cases/${id}/extensions/effect?deadlineId=${deadlineId}&on=`;
    expect((await street.get(`${effect}2026-06-01`)).body).toMatchObject({ days: 5, dueOn: '2026-06-01' });
    expect((await street.get(`${effect}2026-06-06`)).body).toMatchObject({
      problem: expect.stringContaining('休息日'),
    });
    expect((await street.get(`${effect}2026-06-31`)).status).toBe(422);
  });

  it('may be asked for late, which is said; a day that has passed is not granted', async () => {
    const { id } = await make.signed(district);
    const { deadlineId } = await optionOf(id);
    app().setClock('2026-06-15', '09:00');
    const again = () => Promise.all([Client.as(app(), 'liuchang'), Client.as(app(), 'chenli')]);
    let [asker, decider] = await again();
    expect((await ask(asker, id, deadlineId, '2026-06-12')).status).toBe(422);
    expect((await ask(asker, id, deadlineId, '2026-06-17')).status).toBe(201);
    const request = (await extensionsOf(id, decider)).items[0]!;
    expect(request.late).toBe(true);
    app().setClock('2026-06-18', '09:00');
    [asker, decider] = await again();
    const passed = await decide<Problem>(decider, request, 'approve');
    expect([passed.status, passed.body.errors[0]?.field]).toEqual([422, 'grantedOn']);
    expect((await decide(decider, request, 'approve', { grantedOn: '2026-06-23' })).status).toBe(204);
    const found = deadlineOf(await caseOf(id, asker), 'rectify');
    expect(found).toMatchObject({ dueOn: '2026-06-23' });
  });

  it('stands when the table of holidays and the rule change, and the inner limit goes along', async () => {
    const rule = { amount: 10, unit: 'working-day', countFirstDay: false, dayEndsAt: '24:00', basis: '测试' };
    const path = `/api/campaigns/${district.campaign.id}/rules/rectify`;
    await officer.put(path, { ...rule, innerAmount: 8 });
    const { id } = await make.signed(district);
    const inner = await optionOf(id, 'rectify', 'inner');
    const behind = await ask<Problem>(street, id, inner.deadlineId, '2026-05-26');
    expect(behind.body.code).toBe('extension.day');
    expect(behind.body.detail).toContain('外部时限');
    await ask(street, id, (await optionOf(id)).deadlineId, '2026-05-29');
    expect((await decide(officer, await requestOf(id), 'approve')).status).toBe(204);
    const dates = async (): Promise<string[]> => {
      const found = await caseOf(id);
      return (['outer', 'inner'] as const).map((kind) => deadlineOf(found, 'rectify', kind).dueOn);
    };
    expect(await dates()).toEqual(['2026-05-29', '2026-05-27']);

    const holiday = { day: day('2026-06-01'), kind: 'HOLIDAY', name: '本地', source: '区政府通知' } as const;
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.insert(CalendarDayRow, holiday));
    await officer.put(path, { ...rule, amount: 5, innerAmount: null });
    expect(await dates()).toEqual(['2026-05-29', '2026-05-27']);
    // The next extension counts by the new table: 1 June is off, so 2 June is the first working day.
    const second = await optionOf(id);
    expect(second).toMatchObject({ earliest: '2026-06-02' });
    expect((await ask<Problem>(street, id, second.deadlineId, '2026-06-01')).body.detail).toContain('休息日');
    await ask(street, id, second.deadlineId, '2026-06-02');
    expect((await decide(officer, await requestOf(id), 'approve')).status).toBe(204);
    const twice = deadlineOf(await caseOf(id), 'rectify');
    expect(twice).toMatchObject({
      dueOn: '2026-06-02',
      explanation: { extensions: [{}, { fromOn: '2026-05-29' }] },
    });
    const third = await ask<Problem>(street, id, second.deadlineId, '2026-06-03');
    expect([third.status, third.body.code]).toEqual([409, 'extension.used_up']);
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.delete(CalendarDayRow, { day: day('2026-06-01') }));
    await officer.put(path, rule);
  });

  it('follows the rule that the campaign sets', async () => {
    const path = `/api/campaigns/${district.campaign.id}/extension-rules`;
    const rule = { times: 1, mostDays: 2, outerBy: 'inspection', basis: '区迎检办通知' };
    const put = (body: object, version: number, client = officer) =>
      client.put<Problem>(`${path}/rectify`, body, { 'if-match': `"${version}"` });
    expect((await put(rule, 0, street)).status).toBe(403);
    expect((await officer.put(`${path}/rectify`, rule)).status).toBe(422);
    expect((await put(rule, 0)).status).toBe(204);
    expect((await put({ ...rule, times: 5 }, 0)).status).toBe(412);
    const wrong = await put({ ...rule, basis: ' ', times: 99 }, 1);
    expect(wrong.body.errors.map(({ field }) => field).toSorted()).toEqual(['basis', 'times']);
    const rules = await street.get<{ step: string; times: number; version: number }[]>(path);
    expect(rules.body.map(({ step, version }) => [step, version])).toEqual([
      ['reply', 0],
      ['rectify', 1],
      ['milestone', 0],
    ]);
    expect(rules.body.find(({ step }) => step === 'rectify')).toMatchObject(rule);
    const { id } = await make.signed(district);
    expect(await optionOf(id)).toMatchObject({ latest: '2026-05-27' });
    expect((await put({ times: 0, mostDays: 2, outerBy: 'bureau', basis: '不延期' }, 1)).status).toBe(204);
    expect((await extensionsOf(id)).options.map(({ step }) => step)).toEqual(['reply']);
    const both = await Promise.all(
      [1, 2].map((n) => put({ times: n, mostDays: 10, outerBy: 'bureau', basis: '恢复' }, 2)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    await put({ times: 2, mostDays: 10, outerBy: 'bureau', basis: '恢复' }, 3);
  });

  it('lapses with its deadline, and is refused with a word', async () => {
    const { id, version } = await make.dispatched(district);
    await ask(street, id, (await optionOf(id)).deadlineId, '2026-05-27');
    expect((await decide<Problem>(officer, await requestOf(id), 'refuse', { note: ' ' })).status).toBe(422);
    const recalled = await officer.post(`/api/cases/${id}/recall`, {}, { 'if-match': `"${version + 1}"` });
    expect(recalled.status).toBe(204);
    const lapsed = await requestOf(id);
    expect([lapsed.state, lapsed.allowedActions]).toEqual(['lapsed', []]);
    expect((await decide<Problem>(officer, lapsed, 'approve')).body.code).toBe('extension.not_extendable');
    const open = await officer.get<{ items: Request[] }>('/api/extensions');
    expect(open.body.items.some((one) => one.case.id === id)).toBe(false);
    expect((await caseOf(id, officer)).askedExtension).toBe(false);

    const other = await make.signed(district);
    await ask(street, other.id, (await optionOf(other.id)).deadlineId, '2026-05-27');
    const refused = await decide(officer, await requestOf(other.id), 'refuse', { note: '请按期办结' });
    expect(refused.status).toBe(204);
    const after = await caseOf(other.id);
    expect(deadlineOf(after, 'rectify')).toMatchObject({ dueOn: '2026-05-25', askedAt: null });
    expect(after.history[0]).toMatchObject({ action: 'extension.refuse', note: '请按期办结' });
  });
});
