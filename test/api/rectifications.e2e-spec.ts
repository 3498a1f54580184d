import { RectificationTaskRow } from '../../src/modules/rectification/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { Client } from '../support/client.js';
import { describeOnBoth } from '../support/on-both.js';
import { rectificationDesk, type Problem } from '../support/rectification-desk.js';

describeOnBoth('rectification tasks', (app) => {
  const desk = rectificationDesk(app);
  const { body, open, taskOf, refused, tick, ledger, changed } = desk;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;
  let department: Client;
  let leader: Client;

  beforeAll(async () => {
    await desk.start();
    ({ officer, street, otherStreet, department, leader } = await desk.on('2026-05-20'));
  });

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
