import { createHash } from 'node:crypto';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import type { Client } from '../support/client.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';
import { rectificationDesk, pick, type Milestone, type Problem } from '../support/rectification-desk.js';

describeOnBoth('milestones of rectification tasks', (app) => {
  const desk = rectificationDesk(app);
  const { open, taskOf, match, tick, changed } = desk;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;

  beforeAll(async () => {
    await desk.start();
    await on('2026-05-20');
  });
  const on = async (day: string, time?: string): Promise<void> => {
    ({ officer, street, otherStreet } = await desk.on(day, time));
  };

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
    const plan = (milestones: unknown[], reason?: string) =>
      officer.put<Problem>(
        `/api/rectifications/${task.id}/milestones`,
        { milestones, ...(reason && { reason }) },
        match(seen),
      );
    const [first, second] = seen.milestones as [Milestone, Milestone];
    const without = await plan([{ what: '新的', plannedOn: '2026-12-01' }]);
    expect([without.status, without.body.code]).toEqual([409, 'rectification.milestone_done']);
    const moved = await plan([{ ...pick(first), plannedOn: '2026-06-30' }, pick(second)]);
    expect(moved.body.code).toBe('rectification.milestone_done');
    const wanted = [
      { ...pick(first), weight: 10 },
      { ...pick(second), plannedOn: '2026-09-30', weight: 60 },
      { what: '管护移交', plannedOn: '2026-12-31', weight: 30 },
    ];
    const silent = await plan(wanted);
    expect([silent.status, silent.body.code]).toEqual([422, 'rectification.plan_reason']);
    expect((await plan(wanted, '汛期停工')).status).toBe(204);
    const after = await taskOf(task.id);
    expect(after.milestones.map(({ id, share, doneOn }) => [id === first.id, share, doneOn])).toEqual([
      [true, 10, '2026-05-18'],
      [false, 60, null],
      [false, 30, null],
    ]);
    expect(after.milestones[1]!.id).toBe(second.id);
    expect(after.history[0]).toMatchObject({
      action: 'rectification.plan',
      note: '汛期停工',
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
});
