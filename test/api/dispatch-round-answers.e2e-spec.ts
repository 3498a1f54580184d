import { EvidenceFileRow } from '../../src/modules/evidence/index.js';
import {
  RectificationMilestoneRow,
  RectificationProgressRow,
} from '../../src/modules/rectification/index.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';
import { RoundDesk, said, type FormTask, type Problem } from '../support/round-desk.js';

describeOnBoth('answers to the monthly round', (app) => {
  const desk = new RoundDesk(app);
  const taskOf = async (title: string): Promise<FormTask> =>
    (await desk.form()).tasks.find((task) => task.title === title)!;
  const entries = (taskId: string) => app().reads.findBy(RectificationProgressRow, { taskId });

  beforeAll(() => desk.opened());

  it('are asked for on a form that shows what the unit owes, and nothing of others', async () => {
    const { unitName, rounds, tasks } = await desk.form();
    expect(unitName).toBe('梧桐街道');
    expect(rounds).toMatchObject([{ month: '2026-05', dueOn: '2026-05-28' }]);
    expect(tasks.map(({ title }) => title)).toEqual(['玉带河雨污混接改造', '青石巷油烟整治']);
    expect((await desk.form(desk.other)).tasks.map(({ title }) => title)).toEqual(['云栖湖岸线清理']);
    const path = `/api/dispatch-answers?unitId=${desk.district.streets[0]!.id}`;
    expect((await desk.other.get<Problem>(path)).status).toBe(404);
  });

  it('survive half-filled; of two clerks the second is told, and a foreign one is not there', async () => {
    const task = await taskOf('玉带河雨污混接改造');
    const half = said({ text: '开', obstacle: '管位冲突' });
    expect((await desk.save(desk.street, task, half)).body.version).toBe(2);
    const late = await desk.save(desk.street, task, said());
    expect([late.status, late.body.detail]).toEqual([412, expect.stringContaining('刘畅')]);
    expect((await desk.save(desk.other, task, said())).status).toBe(404);
    expect(await taskOf('玉带河雨污混接改造')).toMatchObject({ version: 2, answer: half });
    // A draft is the unit's own.
    expect(JSON.stringify(await desk.round())).not.toContain('管位冲突');
  });

  it('are refused at the field that is not filled in, and taken all or none', async () => {
    const [first, second] = (await desk.form()).tasks;
    const answer = await desk.submit(desk.street, [
      { task: first!, answer: said() },
      { task: second!, answer: said({ kind: 'no-change', reason: '' }) },
    ]);
    expect([answer.status, answer.body.errors?.map(({ field }) => field)]).toEqual([422, ['items.1.reason']]);
    expect(await app().reads.countBy(RectificationProgressRow, {})).toBe(0);
  });

  it('are taken back as a whole by a tick that is refused', async () => {
    const task = await taskOf('青石巷油烟整治');
    const ticks = [{ milestoneId: task.milestones[0]!.id, doneOn: '2026-06-20' }];
    const answer = await desk.submit(desk.street, [{ task, answer: said({ ticks }) }]);
    expect([answer.status, answer.body.code]).toEqual([422, 'rectification.milestone_day']);
    expect((await taskOf('青石巷油烟整治')).state).toBe('open');
    expect(await entries(task.taskId)).toEqual([]);
  });

  it('become progress, ticks and files of the task in one go, once', async () => {
    const task = await taskOf('玉带河雨污混接改造');
    const upload = new FormData();
    upload.set('kind', 'after');
    upload.set('file', new Blob([tinyPng('done')], { type: 'image/png' }), '改造后.png');
    expect((await desk.street.post(`/api/dispatch-answers/${task.id}/evidence`, upload)).status).toBe(201);
    await desk.on('2026-05-27', '10:00');
    const milestoneId = task.milestones[0]!.id;
    const answer = said({
      obstacle: '管位冲突 2 处',
      expectedOn: '2026-11-30',
      ticks: [{ milestoneId, doneOn: '2026-05-26' }],
    });
    const twice = await Promise.all([1, 2].map(() => desk.submit(desk.street, [{ task, answer }])));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const [entry, ...more] = await entries(task.taskId);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      month: '2026-05',
      text: '完成混接点改造 12 处。（预计 2026-11-30 完成）',
      obstacle: '管位冲突 2 处',
      recordedByName: '刘畅',
    });
    expect(await app().reads.findBy(EvidenceFileRow, { subjectId: entry!.id })).toHaveLength(1);
    const row = await app().reads.findOneByOrFail(RectificationMilestoneRow, { id: milestoneId });
    expect(row.doneOn).toBe('2026-05-26');
    const line = (await desk.round()).lines.find(({ number }) => number === task.number);
    expect(line).toMatchObject({ state: 'answered', daysLate: 0, byToken: false });
  });
});
