import { createHash } from 'node:crypto';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { RectificationTaskRow } from '../../src/modules/rectification/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Milestone {
  id: string;
  what: string;
  plannedOn: string;
  weight: number | null;
  share: number;
  doneOn: string | null;
  late: boolean;
}
interface Line {
  id: string;
  version: number;
  number: string;
  title: string;
  status: string;
  schedule: { planned: number; done: number; state: string };
  light: { colour: string; hollow: boolean };
  lightOf: string | null;
  milestones: Milestone[];
  evidenceOn: string | null;
  lastProgress: string | null;
  dueOn: string | null;
  lead: { name: string };
}
interface Task extends Line {
  cases: { id: string }[];
  otherCases: number;
  history: { action: string; byName: string; data: Record<string, unknown> }[];
  progress: { id: string; text: string; month: string; files: { id: string; sha256: string }[] }[];
  looksLike: { id: string } | null;
  lookAlikes: { id: string }[];
  mayChange: boolean;
  mayTick: boolean;
  mayReport: boolean;
}
interface Ledger {
  items: Line[];
  byStatus: Record<string, number>;
  bySource: Record<string, number>;
}
interface Problem {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
}

describeOnBoth('rectification tasks', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;
  let department: Client;
  let leader: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    await on('2026-05-20');
  });

  /** A session ends with its day, so everybody signs in again. */
  const on = async (day: string, time = '09:00'): Promise<void> => {
    app().setClock(day, time);
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
    otherStreet = await Client.as(app(), 'hanlei');
    department = await Client.as(app(), 'duanxiao');
    leader = await Client.as(app(), 'fengqi');
  };
  const body = (more: Record<string, unknown> = {}) => ({
    source: 'feedback',
    sourceRound: '第三轮中央督察',
    sourceNo: '第 12 项',
    title: '玉带河流域雨污混接改造',
    problem: '雨污混接 41 处，雨季溢流入河。',
    goal: '2026 年底前完成全部混接点改造。',
    measures: '逐处排查，分三批改造，验收后移交管护。',
    type: 'dated',
    startedOn: '2026-05-01',
    dueOn: '2026-12-31',
    dueSaid: '2026年底',
    partyLeader: '区委副书记 张明',
    governmentLeader: '副区长 冯启明',
    leadId: district.streets[0]!.id,
    assistIds: [district.department.id],
    streetIds: [],
    superviseIds: [],
    caseIds: [],
    milestones: [
      { what: '排查建档', plannedOn: '2026-05-31', weight: 20 },
      { what: '改造 41 处', plannedOn: '2026-10-31' },
      { what: '验收移交', plannedOn: '2026-12-31' },
    ],
    ...more,
  });
  const open = async (more: Record<string, unknown> = {}): Promise<string> => {
    const { status, body: answer } = await officer.post<{ id: string }>('/api/rectifications', body(more));
    expect(status).toBe(201);
    return answer.id;
  };
  const taskOf = async (id: string, client = officer): Promise<Task> =>
    (await client.get<Task>(`/api/rectifications/${id}`)).body;
  const refused = async (more: Record<string, unknown>): Promise<[number, string[]]> => {
    const answer = await officer.post<Problem>('/api/rectifications', body(more));
    return [answer.status, answer.body.errors.map(({ field, code }) => `${field} ${code}`)];
  };

  it('get a number that stays, weights that add up, and a standing that nobody typed', async () => {
    const task = await taskOf(await open());
    expect(task).toMatchObject({
      number: 'ZG-2026-001',
      status: 'not-started',
      schedule: { planned: 0, done: 0, state: 'on-schedule' },
      lead: { name: '梧桐街道' },
      lightOf: 'milestone',
      light: { colour: 'green', hollow: true },
      mayChange: true,
    });
    expect(task.milestones.map(({ share }) => share)).toEqual([20, 40, 40]);
    expect(task.history.map(({ action }) => action)).toEqual(['rectification.open']);
    expect((await taskOf(await open({ title: '另一项' }))).number).toBe('ZG-2026-002');
  });
  const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
  const tick = (task: Task, at: number, doneOn: string, client = street) =>
    client.post<Problem>(
      `/api/rectifications/${task.id}/milestones/${task.milestones[at]!.id}/tick`,
      { doneOn },
      match(task),
    );
  const ledger = async (query = '', client = officer): Promise<Ledger> =>
    (await client.get<Ledger>(`/api/rectifications${query}`)).body;
  const changed = (task: Task, more: Record<string, unknown>) => {
    const { caseIds: _cases, milestones: _plan, ...facts } = body();
    return officer.put<Problem>(`/api/rectifications/${task.id}`, { ...facts, ...more }, match(task));
  };

  it('are refused where the plan does not hold, each fault at its field', async () => {
    expect(await refused({ sourceRound: ' ', dueOn: null })).toEqual([
      422,
      ['sourceRound rectification.round', 'dueOn rectification.due'],
    ]);
    expect(await refused({ source: 'complaint' })).toEqual([422, ['caseIds rectification.cases']]);
    expect(await refused({ milestones: [] })).toEqual([422, ['milestones rectification.none']]);
    expect(await refused({ milestones: [{ what: '验收', plannedOn: '2027-01-01', weight: 90 }] })).toEqual([
      422,
      ['milestones.0.plannedOn rectification.late', 'milestones weights.not_whole'],
    ]);
    expect(await refused({ leadId: '00000000-0000-4000-8000-000000000000' })).toEqual([
      422,
      ['leadId rectification.unknown'],
    ]);
    expect((await street.post('/api/rectifications', body())).status).toBe(403);
  });

  it('are opened once per key', async () => {
    const key = { 'idempotency-key': 'opens-once-0001' };
    const answers = [];
    for (let at = 0; at < 2; at += 1)
      answers.push(
        await officer.post<{ id: string }>('/api/rectifications', body({ title: '只立一次' }), key),
      );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body.id).toBe(answers[1]!.body.id);
    expect(await app().reads.countBy(RectificationTaskRow, { title: '只立一次' })).toBe(1);
  });

  it('are numbered without a gap or a double when two are opened at once', async () => {
    const before = await app().reads.countBy(RectificationTaskRow, { year: 2026 });
    const ids = await Promise.all(Array.from({ length: 4 }, (_, at) => open({ title: `同时 ${at}` })));
    const numbers = await Promise.all(ids.map(async (id) => (await taskOf(id)).number));
    const expected = ids.map((_, at) => `ZG-2026-${String(before + at + 1).padStart(3, '0')}`);
    expect(numbers.toSorted()).toEqual(expected);
  });

  it('are seen by the units that they name and by nobody else', async () => {
    const id = await open({ title: '只给梧桐', assistIds: [] });
    expect((await taskOf(id, street)).title).toBe('只给梧桐');
    expect((await taskOf(id, leader)).title).toBe('只给梧桐');
    for (const client of [otherStreet, department]) {
      expect((await client.get(`/api/rectifications/${id}`)).status).toBe(404);
      expect((await ledger('?words=只给梧桐', client)).items).toEqual([]);
    }
    const task = await taskOf(id);
    expect((await tick(task, 0, '2026-05-20', otherStreet)).status).toBe(404);
    const foreign = await otherStreet.post(`/api/rectifications/${id}/progress`, { text: '不是我的' });
    expect(foreign.status).toBe(404);
    expect((await tick(task, 0, '2026-05-20', leader)).status).toBe(403);
    expect((await taskOf(id)).version).toBe(1);
  });

  it('let an assisting unit write progress, but tick nothing', async () => {
    const task = await taskOf(await open({ title: '配合' }));
    expect((await taskOf(task.id, department)).mayTick).toBe(false);
    expect((await tick(task, 0, '2026-05-20', department)).status).toBe(404);
    const told = await department.post(`/api/rectifications/${task.id}/progress`, { text: '已开管网图。' });
    expect(told.status).toBe(201);
    expect((await taskOf(task.id)).progress.map(({ text, month }) => [text, month])).toEqual([
      ['已开管网图。', '2026-05'],
    ]);
  });

  it('stand where their milestones stand, from day to day', async () => {
    await on('2026-05-20');
    const id = await open({ title: '走到底' });
    const standing = async () => {
      const { status, schedule, light, lightOf } = await taskOf(id);
      return [status, `${schedule.done}/${schedule.planned}`, schedule.state, light.colour, lightOf];
    };
    expect(await standing()).toEqual(['not-started', '0/0', 'on-schedule', 'green', 'milestone']);
    await on('2026-05-21');
    expect((await standing())[3]).toBe('yellow');
    await on('2026-05-31');
    expect(await standing()).toEqual(['not-started', '0/0', 'on-schedule', 'orange', 'milestone']);
    await on('2026-06-01');
    expect(await standing()).toEqual(['not-started', '0/20', 'behind', 'red', 'milestone']);
    await on('2026-06-11');
    expect((await standing())[0]).toBe('behind');
    expect((await tick(await taskOf(id), 0, '2026-06-11')).status).toBe(204);
    expect(await standing()).toEqual(['in-progress', '20/20', 'on-schedule', 'green', 'milestone']);
    expect((await tick(await taskOf(id), 1, '2026-06-11')).status).toBe(204);
    expect((await standing()).slice(0, 3)).toEqual(['in-progress', '60/20', 'ahead']);
    await on('2027-01-01');
    expect(await standing()).toEqual(['behind', '60/100', 'behind', 'red', 'due']);
    expect((await tick(await taskOf(id), 2, '2027-01-01')).status).toBe(204);
    expect(await standing()).toEqual(['done', '100/100', 'on-schedule', 'done', null]);
    await on('2026-05-20');
  });

  it('take a tick once, on a day that has been, and give it back with a reason', async () => {
    const task = await taskOf(await open({ title: '勾一次' }));
    expect((await tick(task, 0, '2026-05-21')).body.code).toBe('rectification.milestone_day');
    expect((await tick(task, 0, '2026-04-30')).body.code).toBe('rectification.milestone_day');
    expect((await tick(task, 0, '2026-05-18')).status).toBe(204);
    const ticked = await taskOf(task.id);
    expect(ticked.milestones[0]).toMatchObject({ doneOn: '2026-05-18', late: false });
    const again = await tick(ticked, 0, '2026-05-19');
    expect([again.status, again.body.code]).toEqual([409, 'rectification.milestone_ticked']);
    const path = `/api/rectifications/${task.id}/milestones/${ticked.milestones[0]!.id}/untick`;
    expect((await street.post(path, { reason: ' ' }, match(ticked))).status).toBe(422);
    expect((await street.post(path, { reason: '数错了点位' }, match(ticked))).status).toBe(204);
    const after = await taskOf(task.id);
    expect(after.milestones[0]!.doneOn).toBeNull();
    expect(after.history.map(({ action }) => action)).toEqual([
      'rectification.untick',
      'rectification.tick',
      'rectification.open',
    ]);
    const foreign = await taskOf(await open({ title: '别的任务' }));
    const mixed = `/api/rectifications/${task.id}/milestones/${foreign.milestones[0]!.id}/tick`;
    expect((await street.post(mixed, { doneOn: '2026-05-20' }, match(after))).status).toBe(404);
  });

  it('tell the second of two who tick at once of the first', async () => {
    const task = await taskOf(await open({ title: '同时勾' }));
    const answers = await Promise.all([
      tick(task, 0, '2026-05-20', street),
      tick(task, 1, '2026-05-20', officer),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    const after = await taskOf(task.id);
    expect(after.version).toBe(task.version + 1);
    expect(after.milestones.filter(({ doneOn }) => doneOn !== null)).toHaveLength(1);
    const late = await tick(task, 2, '2026-05-20');
    expect(late.status).toBe(412);
    expect(late.body.detail).toContain(after.history[0]!.byName);
  });

  it('keep what is done when they are planned anew', async () => {
    const task = await taskOf(await open({ title: '重新排' }));
    await tick(task, 0, '2026-05-18');
    const seen = await taskOf(task.id);
    const plan = (milestones: unknown[], at = seen) =>
      officer.put<Problem>(`/api/rectifications/${task.id}/milestones`, { milestones }, match(at));
    const [first, second] = seen.milestones as [Milestone, Milestone];
    const without = await plan([{ what: '新的', plannedOn: '2026-12-01' }]);
    expect([without.status, without.body.code]).toEqual([409, 'rectification.milestone_done']);
    const moved = await plan([{ ...pick(first), plannedOn: '2026-06-30' }, pick(second)]);
    expect(moved.body.code).toBe('rectification.milestone_done');
    const good = await plan([
      { ...pick(first), weight: 10 },
      { ...pick(second), plannedOn: '2026-09-30', weight: 60 },
      { what: '管护移交', plannedOn: '2026-12-31', weight: 30 },
    ]);
    expect(good.status).toBe(204);
    const after = await taskOf(task.id);
    expect(after.milestones.map(({ id, share, doneOn }) => [id === first.id, share, doneOn])).toEqual([
      [true, 10, '2026-05-18'],
      [false, 60, null],
      [false, 30, null],
    ]);
    expect(after.milestones[1]!.id).toBe(second.id);
    expect(after.history[0]).toMatchObject({
      action: 'rectification.plan',
      data: { before: [{ weight: 20 }, { weight: null }, { weight: null }] },
    });
  });

  it('move their date with a reason, and keep the old one where it is explained', async () => {
    const task = await taskOf(await open({ title: '改期' }));
    const silent = await changed(task, { title: '改期', dueOn: '2027-03-31', dueSaid: null });
    expect([silent.status, silent.body.code]).toEqual([422, 'rectification.due_reason']);
    const early = await changed(task, { title: '改期', dueOn: '2026-10-01', dueReason: '提前' });
    expect(early.body.errors.map(({ code }) => code)).toEqual(['rectification.late', 'rectification.late']);
    const why = { dueReason: '汛期停工', dueDocumentNo: '区整改办〔2026〕3号' };
    expect((await changed(task, { title: '改期', dueOn: '2027-03-31', ...why })).status).toBe(204);
    const after = await taskOf(task.id);
    expect(after).toMatchObject({ dueOn: '2027-03-31', version: 2 });
    expect(after.history[0]!.data).toMatchObject({
      before: { dueOn: '2026-12-31' },
      after: { dueOn: '2027-03-31' },
    });
    const row = await app().reads.findOneByOrFail(DeadlineRow, { subjectId: task.id });
    expect([row.dueOn, row.state]).toEqual(['2027-03-31', 'open']);
    expect(row.explanation.changes).toMatchObject([
      { fromOn: '2026-12-31', toOn: '2027-03-31', reason: '汛期停工', byName: '陈立' },
    ]);
    expect((await changed(task, { title: '改期' })).status).toBe(412);
  });

  it('without an end owe evidence every so often, and only a file is evidence', async () => {
    await on('2026-05-20');
    const id = await open({
      title: '长期管护',
      type: 'long-term',
      dueOn: null,
      dueSaid: null,
      evidenceEvery: 1,
      milestones: [{ what: '建立机制', plannedOn: '2026-05-20' }],
    });
    expect(await taskOf(id)).toMatchObject({ evidenceOn: '2026-06-01' });
    await tick(await taskOf(id), 0, '2026-05-20');
    expect(await taskOf(id)).toMatchObject({ status: 'done', lightOf: 'evidence', evidenceOn: '2026-06-01' });
    const { body: entry } = await street.post<{ id: string }>(`/api/rectifications/${id}/progress`, {
      text: '按月巡查，未见反弹。',
    });
    expect(await taskOf(id)).toMatchObject({ evidenceOn: '2026-06-01' });
    const bytes = tinyPng(id);
    const form = new FormData();
    form.set('kind', 'after');
    form.set('file', new Blob([new Uint8Array(bytes)]), '巡查.png');
    const path = `/api/rectifications/${id}/progress/${entry.id}/evidence`;
    const sent = await street.post<{ id: string; sha256: string }>(path, form);
    expect([sent.status, sent.body.sha256]).toEqual([201, createHash('sha256').update(bytes).digest('hex')]);
    expect(await taskOf(id)).toMatchObject({
      evidenceOn: '2026-06-20',
      lastProgress: '按月巡查，未见反弹。',
    });
    expect((await officer.file(`${path}/${sent.body.id}/thumbnail`)).status).toBe(200);
    expect((await otherStreet.file(`${path}/${sent.body.id}/content`)).status).toBe(404);
    expect((await officer.delete(`${path}/${sent.body.id}`)).status).toBe(409);
    await on('2026-05-21');
    expect((await street.delete(`${path}/${sent.body.id}`)).status).toBe(409);
    await on('2026-05-20');
  });

  it('tell of no month to come', async () => {
    const id = await open({ title: '进展月份' });
    const record = (month: string) =>
      street.post<Problem>(`/api/rectifications/${id}/progress`, { month, text: '写进展' });
    expect((await record('2026-06')).body.code).toBe('rectification.progress_month');
    expect((await record('2026-13')).status).toBe(422);
    expect((await record('2026-04')).status).toBe(201);
  });

  it('and cases are linked many to many, and each side says so', async () => {
    const [first, second] = [await make.signed(district), await make.signed(district)];
    const task = await open({ title: '由案立项', source: 'complaint', caseIds: [first.id] });
    const other = await open({ title: '同案另一项', caseIds: [first.id] });
    const seen = await taskOf(task);
    expect(
      (
        await officer.post(
          `/api/rectifications/${task}/cases`,
          { caseIds: [first.id, second.id] },
          match(seen),
        )
      ).status,
    ).toBe(204);
    const ofCase = async (id: string, client = officer) =>
      (await client.get<Line[]>(`/api/cases/${id}/rectifications`)).body.map((one) => one.id).toSorted();
    expect(await ofCase(first.id)).toEqual([task, other].toSorted());
    expect(await ofCase(second.id)).toEqual([task]);
    expect((await otherStreet.get(`/api/cases/${first.id}/rectifications`)).status).toBe(404);
    expect((await taskOf(task)).cases.map(({ id }) => id).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    );
    const entries = await app().reads.findBy(HistoryEntryRow, {
      action: 'rectification.link',
      subjectId: first.id,
    });
    expect(entries.map(({ note }) => note?.replace(/^ZG-\d+-\d+ /, ''))).toEqual(['由案立项', '同案另一项']);
    const unlink = async (caseId: string) =>
      officer.send<Problem>(
        'DELETE',
        `/api/rectifications/${task}/cases/${caseId}`,
        undefined,
        match(await taskOf(task)),
      );
    expect((await unlink(second.id)).status).toBe(204);
    expect(await ofCase(second.id)).toEqual([]);
    const last = await unlink(first.id);
    expect([last.status, last.body.errors[0]?.code]).toEqual([422, 'rectification.no_case_left']);
  });

  it('show a unit the cases in its own reach and how many there are besides', async () => {
    const mine = await make.signed(district);
    const id = await open({
      title: '部门看案件',
      caseIds: [mine.id],
      leadId: district.department.id,
      assistIds: [],
    });
    expect(await taskOf(id, department)).toMatchObject({ cases: [], otherCases: 1 });
    expect((await taskOf(id)).cases.map((one) => one.id)).toEqual([mine.id]);
  });

  it('found by a look-alike check name the task that they look like, both ways', async () => {
    const first = await open({ title: '被看齐的' });
    const second = await open({
      title: '举一反三',
      source: 'self-check',
      sourceRound: null,
      looksLikeId: first,
    });
    expect((await taskOf(second)).looksLike?.id).toBe(first);
    expect((await taskOf(first)).lookAlikes.map(({ id }) => id)).toEqual([second]);
  });

  it('are counted by status and source, each figure being the list behind it', async () => {
    const all = await ledger();
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(all.items.length).toBeGreaterThan(10);
    expect(sum(all.byStatus)).toBe(all.items.length);
    expect(sum(all.bySource)).toBe(all.items.length);
    for (const [status, count] of Object.entries(all.byStatus))
      expect((await ledger(`?status=${status}`)).items).toHaveLength(count);
    for (const [source, count] of Object.entries(all.bySource))
      expect((await ledger(`?source=${source}`)).items).toHaveLength(count);
    const selfFound = await ledger('?source=self-check');
    expect(selfFound.bySource).toEqual(all.bySource);
    expect(sum(selfFound.byStatus)).toBe(selfFound.items.length);
    expect((await ledger(`?unitId=${district.department.id}`)).items.length).toBeLessThan(all.items.length);
    expect((await ledger('?paired=true', leader)).items.map(({ title }) => title)).not.toContain(
      '部门看案件',
    );
    expect((await officer.get('/api/rectifications?status=nearly')).status).toBe(422);
  });

  it('that are written off are changed no more', async () => {
    const task = await taskOf(await open({ title: '已销号的' }));
    const writtenOffAt = app().clock.now();
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(RectificationTaskRow, { id: task.id }, { writtenOffAt }));
    expect(await taskOf(task.id)).toMatchObject({
      status: 'written-off',
      light: { colour: 'done' },
      mayChange: false,
      mayTick: false,
      mayReport: false,
    });
    const answers = [
      await tick(task, 0, '2026-05-20'),
      await street.post<Problem>(`/api/rectifications/${task.id}/progress`, { text: '再写' }),
      await changed(task, { title: '改' }),
    ];
    for (const { status, body: problem } of answers)
      expect([status, problem.code]).toEqual([409, 'rectification.written_off']);
  });
});

const pick = ({ id, what, plannedOn, weight }: Milestone) => ({ id, what, plannedOn, weight });
