import { NoticeRow } from '../../src/modules/notices/index.js';
import { OnTimeCounts } from '../../src/modules/cases/index.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Deadline {
  id: string;
  step: string;
  limitKind: string;
  state: string;
  dueOn: string;
  dueAt: string;
  settledAt: string | null;
  undoAct: string | null;
  adjustments: string[];
  light: { colour: string; paused?: boolean; overdue: { amount: number } | null };
  text: { zh: string; en: string };
  grid: { day: string; mark: string; count?: number; extra?: number }[];
}
interface Detail {
  version: number;
  light: { colour: string; dueAt: string | null; paused?: boolean };
  extensions: number;
  deadlines: Deadline[];
  history: { action: string; note: string | null; actorName: string; data: Record<string, unknown> }[];
}
interface Problem {
  code: string;
  detail: string;
}

describeOnBoth('a clock that stands', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let street: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });
  /** A session ends before a clock has run for days. */
  const later = async (onDay: string, time: string): Promise<void> => {
    app().setClock(onDay, time);
    [officer, street] = [await Client.as(app(), 'chenli'), await Client.as(app(), 'liuchang')];
  };
  beforeEach(() => later('2026-05-11', '09:00'));

  const detail = async (id: string): Promise<Detail> => (await officer.get<Detail>(`/api/cases/${id}`)).body;
  const deadline = async (id: string, step = 'rectify', kind = 'outer'): Promise<Deadline> =>
    (await detail(id)).deadlines.find(
      (one) => one.step === step && one.limitKind === kind && one.state !== 'void',
    )!;
  const act = async <T = Problem>(
    id: string,
    verb: string,
    body: unknown,
    { client = officer, version }: { client?: Client; version?: number } = {},
  ): Promise<Answer<T>> =>
    client.post<T>(`/api/cases/${id}/deadlines/${verb}`, body, {
      'if-match': `"${version ?? (await detail(id)).version}"`,
    });
  const pause = (id: string, more: Record<string, unknown> = {}, who = {}): Promise<Answer<Problem>> =>
    act(id, 'pause', { steps: ['rectify'], reason: '等待检测', ...more }, who);
  const resume = (id: string, steps = ['rectify']): Promise<Answer<Problem>> => act(id, 'resume', { steps });
  const all = { steps: ['sign', 'reply', 'rectify'], documentNo: '督〔2026〕7 号' };
  const countOf = async (view: string): Promise<{ counted: number; listed: number }> => {
    const { counts } = (await officer.get<{ counts: Record<string, number> }>('/api/cases/counts')).body;
    const list = await officer.get<{ total: number }>(`/api/cases?view=${view}`);
    return { counted: counts[view]!, listed: list.body.total };
  };

  it('has no colour, is late for nobody and reminds nobody, and has its days back when it runs again', async () => {
    const { id } = await make.signed(district);
    const before = await countOf('paused');
    const overdueBefore = (await countOf('overdue')).listed;
    expect((await pause(id, all)).status).toBe(204);
    const stopped = await detail(id);
    expect(stopped.light).toMatchObject({ colour: 'none', paused: true, dueAt: null });
    expect(stopped.deadlines.filter(({ state }) => state === 'paused')).toHaveLength(2);
    expect(stopped.history[0]).toMatchObject({
      action: 'deadline.pause',
      note: '等待检测',
      actorName: '陈立',
    });
    const after = await countOf('paused');
    expect(after).toEqual({ counted: before.counted + 1, listed: before.listed + 1 });
    expect((await officer.get<{ total: number }>('/api/cases?marks=paused')).body.total).toBe(after.listed);

    await later('2026-06-03', '10:00');
    await app().tick('tick.reminders');
    expect(await app().reads.countBy(NoticeRow, { caseId: id, rule: 'deadline.remind' })).toBe(0);
    expect((await countOf('overdue')).listed).toBe(overdueBefore);
    expect(
      (
        await app()
          .get(OnTimeCounts)
          .byHomeUnit(app().reads, app().clock.now(), () => true)
      ).size,
    ).toBe(0);
    expect((await deadline(id)).light).toMatchObject({ colour: 'none', paused: true, overdue: null });

    expect((await resume(id, ['reply', 'rectify'])).status).toBe(204);
    const running = await deadline(id);
    // From 11 May to 3 June the ends of 16 working days went by; the start day itself counts for nothing.
    expect(running).toMatchObject({ state: 'open', dueOn: '2026-06-16' });
    expect((await deadline(id, 'reply')).dueOn).toBe('2026-06-12');
    expect((await detail(id)).light).toMatchObject({ dueAt: (await deadline(id, 'reply')).dueAt });
    expect(running.text.zh).toContain(
      '中止：2026-05-11 09:00 至 2026-06-03 10:00，等待检测（督〔2026〕7 号），陈立',
    );
    expect(running.text.zh).toContain('退还 16 个工作日');
    const marks = running.grid.filter(({ mark }) => mark === 'paused');
    expect(marks).toHaveLength(16);
    expect(running.grid.find(({ mark }) => mark === 'due')).toMatchObject({ day: '2026-06-16', count: 10 });
  });

  it('over a weekend gives working days nothing back', async () => {
    const { id } = await make.signed(district);
    await later('2026-05-16', '09:00');
    await pause(id);
    await later('2026-05-18', '08:00');
    await resume(id);
    expect((await deadline(id)).dueOn).toBe('2026-05-25');
  });

  it('that is to stand until a day runs again with the end of it, whenever the tick comes round', async () => {
    const { id } = await make.signed(district);
    expect(await pause(id, { untilOn: '2026-05-10' })).toMatchObject({
      status: 422,
      body: { code: 'adjustment.day' },
    });
    expect((await pause(id, { untilOn: '2026-05-13' })).status).toBe(204);
    await later('2026-05-13', '23:30');
    await app().tick('tick.pauses');
    expect((await deadline(id)).state).toBe('paused');
    await later('2026-05-18', '10:00');
    await app().tick('tick.pauses');
    await app().tick('tick.pauses');
    expect(await deadline(id)).toMatchObject({ state: 'open', dueOn: '2026-05-27' });
    const { history } = await detail(id);
    expect(history.filter(({ action }) => action === 'deadline.resume')).toHaveLength(1);
    expect(history[0]).toMatchObject({ actorName: '系统', data: { byItself: true } });
  });

  it('of a case that is done meanwhile is judged with its time given back', async () => {
    const { id } = await make.dispatched(district);
    await pause(id, { steps: ['sign'] });
    await later('2026-05-11', '15:30');
    const { version } = await detail(id);
    const signed = await street.post(`/api/cases/${id}/sign`, undefined, { 'if-match': `"${version}"` });
    expect(signed.status).toBeLessThan(300);
    const sign = await deadline(id, 'sign');
    expect(sign).toMatchObject({ state: 'met', dueOn: '2026-05-11' });
    expect(sign.settledAt! < sign.dueAt).toBe(true);
    expect(sign.dueAt).toBe('2026-05-11T09:30:00.000Z');
  });

  it('gives an hour limit its hours back across midnight', async () => {
    await later('2026-05-11', '22:30');
    const { id } = await make.dispatched(district);
    await later('2026-05-11', '23:30');
    await pause(id, { steps: ['sign'] });
    await later('2026-05-12', '00:45');
    await resume(id, ['sign']);
    expect(await deadline(id, 'sign')).toMatchObject({
      dueOn: '2026-05-12',
      dueAt: '2026-05-11T17:45:00.000Z',
    });
  });

  it('heals nothing that was late, and what was late is late again when it runs', async () => {
    const { id } = await make.signed(district);
    await later('2026-05-27', '09:00');
    await pause(id, all);
    expect((await detail(id)).light.colour).toBe('none');
    await later('2026-06-03', '09:00');
    await resume(id, ['reply', 'rectify']);
    expect(await deadline(id)).toMatchObject({ dueOn: '2026-05-25', light: { colour: 'red' } });
    expect((await deadline(id)).text.zh).toContain('不退还时间');
  });

  it('is stopped once when two officers press at once, and only by who may', async () => {
    const { id } = await make.signed(district);
    const { version } = await detail(id);
    const both = await Promise.all([pause(id, {}, { version }), pause(id, {}, { version })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    expect((await deadline(id)).state).toBe('paused');
    expect(await pause(id)).toMatchObject({ status: 409, body: { code: 'adjustment.nothing_runs' } });
    expect((await resume(id, ['reply'])).body.code).toBe('adjustment.nothing_stands');
    for (const client of [street, await Client.as(app(), 'zhoumin')])
      expect((await pause(id, { steps: ['reply'] }, { client, version })).status).toBe(403);
  });

  it('needs the written consent of the inspection where that set the limit', async () => {
    const { id } = await make.signed(district);
    expect(await pause(id, { steps: ['reply'] })).toMatchObject({
      status: 422,
      body: { code: 'adjustment.document_needed' },
    });
    expect((await pause(id, { steps: ['reply'], documentNo: '督函〔2026〕3 号' })).status).toBe(204);
    // The other clock runs on, so the case has its light from that one and is marked all the same.
    expect((await detail(id)).light).toMatchObject({ paused: false, colour: 'green' });
  });

  it('lets no extension be asked for, and shows an earlier request again when it runs', async () => {
    const { id } = await make.signed(district);
    const { id: deadlineId } = await deadline(id);
    const ask = { deadlineId, wantedOn: '2026-05-29', reason: '雨', measures: '已停产' };
    expect((await street.post(`/api/cases/${id}/extensions`, ask)).status).toBe(201);
    await pause(id);
    const [request] = (
      await officer.get<{ items: { id: string; version: number; state: string }[] }>(
        `/api/cases/${id}/extensions`,
      )
    ).body.items;
    expect(request!.state).toBe('asked');
    const approve = (): Promise<Answer<Problem>> =>
      officer.post(`/api/extensions/${request!.id}/approve`, {}, { 'if-match': `"${request!.version}"` });
    expect(await approve()).toMatchObject({ status: 409, body: { code: 'extension.paused' } });
    await resume(id);
    expect((await approve()).status).toBe(204);
    expect((await deadline(id)).dueOn).toBe('2026-05-29');
  });

  it('can be taken back, and the resumption too, while it is the last that happened', async () => {
    const { id } = await make.signed(district);
    await pause(id);
    const first = (await deadline(id)).undoAct!;
    await later('2026-05-14', '09:00');
    expect((await act(id, 'undo', { act: first })).status).toBe(204);
    expect(await deadline(id)).toMatchObject({ state: 'open', dueOn: '2026-05-25', undoAct: null });
    expect((await deadline(id)).text.zh).toContain('陈立 2026-05-14 撤销，不计');
    expect((await act(id, 'undo', { act: first })).body.code).toBe('adjustment.not_last');

    await pause(id);
    await later('2026-05-18', '09:00');
    await resume(id);
    expect((await deadline(id)).dueOn).toBe('2026-05-27');
    await act(id, 'undo', { act: (await deadline(id)).undoAct });
    expect(await deadline(id)).toMatchObject({ state: 'paused', dueOn: '2026-05-25' });
    await later('2026-05-19', '09:00');
    await resume(id);
    expect((await deadline(id)).dueOn).toBe('2026-05-28');
    expect((await detail(id)).history.map(({ action }) => action).slice(0, 3)).toEqual([
      'deadline.resume',
      'deadline.undo',
      'deadline.resume',
    ]);
  });

  it('is listed with how long it stands, and told when that is too long, in the reach of the reader', async () => {
    const { id } = await make.signed(district);
    await pause(id);
    await later('2026-06-15', '09:00');
    const list = async (client: Client) =>
      (
        await client.get<{
          long: number;
          items: { case: { id: string }; days: number; long: boolean; reason: string; steps: string[] }[];
        }>('/api/pauses')
      ).body;
    const own = (await list(street)).items.find((one) => one.case.id === id);
    expect(own).toMatchObject({ days: 35, long: true, reason: '等待检测', steps: ['rectify'] });
    expect((await list(officer)).long).toBeGreaterThan(0);
    const other = await Client.as(app(), 'hanlei');
    expect((await list(other)).items).toEqual([]);
  });
});

describeOnBoth('a date changed by hand', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });
  const later = async (onDay: string, time: string): Promise<void> => {
    app().setClock(onDay, time);
    officer = await Client.as(app(), 'chenli');
  };
  beforeEach(() => later('2026-05-11', '09:00'));

  const detail = async (id: string): Promise<Detail> => (await officer.get<Detail>(`/api/cases/${id}`)).body;
  const deadline = async (id: string, step = 'rectify'): Promise<Deadline> =>
    (await detail(id)).deadlines.find((one) => one.step === step && one.limitKind === 'outer')!;
  const change = async (id: string, toOn: string, more = {}): Promise<Answer<Problem>> => {
    const { id: deadlineId } = await deadline(id);
    const body = { toOn, reason: '上级来函提前', documentNo: '督函〔2026〕9 号', ...more };
    const version = (await detail(id)).version;
    return officer.post(`/api/cases/${id}/deadlines/${deadlineId}/change`, body, {
      'if-match': `"${version}"`,
    });
  };

  it('keeps the old one in sight, is what lateness is judged by, and is no extension', async () => {
    const { id } = await make.signed(district);
    expect((await change(id, '2026-05-19')).status).toBe(204);
    const changed = await deadline(id);
    expect(changed).toMatchObject({ dueOn: '2026-05-19', dueAt: '2026-05-19T16:00:00.000Z' });
    expect(changed.text.zh).toContain(
      '改期：2026-05-25 → 2026-05-19，陈立 2026-05-11：上级来函提前（督函〔2026〕9 号）',
    );
    expect((await detail(id)).extensions).toBe(0);
    expect((await detail(id)).history[0]).toMatchObject({
      action: 'deadline.change',
      data: { from: '2026-05-25', to: '2026-05-19', documentNo: '督函〔2026〕9 号' },
    });
    await later('2026-05-20', '09:00');
    expect((await deadline(id)).light).toMatchObject({ colour: 'red', overdue: { amount: 1 } });

    expect((await change(id, '2026-06-30')).status).toBe(204);
    expect((await deadline(id)).light.colour).toBe('green');
    const grid = (await deadline(id)).grid;
    expect(grid.find(({ day }) => day === '2026-06-01')).toMatchObject({ mark: 'extended', extra: 5 });
    const { version } = await detail(id);
    const act = (await deadline(id)).undoAct;
    await officer.post(`/api/cases/${id}/deadlines/undo`, { act }, { 'if-match': `"${version}"` });
    expect(await deadline(id)).toMatchObject({ dueOn: '2026-05-19', light: { colour: 'red' } });
  });

  it('is refused without a document, into the past, and for what is settled', async () => {
    const { id } = await make.signed(district);
    expect((await change(id, '2026-05-19', { documentNo: '  ' })).status).toBe(422);
    expect((await change(id, '2026-05-10')).body.code).toBe('adjustment.day');
    expect((await change(id, '2026-05-25')).body.code).toBe('adjustment.day');
    const sign = await deadline(id, 'sign');
    const { version } = await detail(id);
    const body = { toOn: '2026-05-19', reason: '来函', documentNo: '9' };
    const settled = await officer.post<Problem>(`/api/cases/${id}/deadlines/${sign.id}/change`, body, {
      'if-match': `"${version}"`,
    });
    expect(settled).toMatchObject({ status: 409, body: { code: 'adjustment.settled' } });
    const other = await make.signed(district);
    const foreign = await officer.post<Problem>(
      `/api/cases/${other.id}/deadlines/${(await deadline(id)).id}/change`,
      body,
      { 'if-match': `"${(await detail(other.id)).version}"` },
    );
    expect(foreign.body.code).toBe('adjustment.settled');
  });
});
