import { DispatchOwedRow, DispatchRoundRow, OpenRound } from '../../src/modules/dispatch-rounds/index.js';
import { describeOnBoth } from '../support/on-both.js';
import { RoundDesk, RULES, said, type Problem, type Round } from '../support/round-desk.js';

describeOnBoth('the monthly round opens', (app) => {
  const desk = new RoundDesk(app);

  beforeAll(() => desk.start(null));

  it('not before somebody has set the rules', async () => {
    await desk.on('2026-05-26');
    await desk.tick();
    expect(await app().reads.countBy(DispatchRoundRow, {})).toBe(0);
    const rules = await desk.officer.get<{ version: number; on: boolean }>('/api/dispatch-rules');
    expect(rules.body).toMatchObject({ version: 0, on: false });
  });

  it('by rules that hold, set by an officer who saw those before', async () => {
    expect((await desk.setRules({ ...RULES, dayOfMonth: 31 })).status).toBe(422);
    const early = await desk.setRules({ ...RULES, remindBefore: [5] });
    expect(early.body.errors?.[0]).toMatchObject({ field: 'remindBefore' });
    await desk.on('2026-05-20');
    expect((await desk.setRules(RULES)).status).toBe(204);
    expect((await desk.setRules(RULES)).status).toBe(412);
    expect((await desk.street.get('/api/dispatch-rules')).status).toBe(403);
    // 23 May 2026 is a Saturday.
    const rules = await desk.officer.get<{ nextOpening: string }>('/api/dispatch-rules');
    expect(rules.body.nextOpening).toBe('2026-05-25T01:00:00.000Z');
  });

  it('once, on the next working day, though two workers run the tick at once and again', async () => {
    await desk.on('2026-05-23');
    await desk.tick();
    expect(await app().reads.countBy(DispatchRoundRow, {})).toBe(0);
    await desk.on('2026-05-25');
    const opened = await Promise.all([app().get(OpenRound).due(), app().get(OpenRound).due()]);
    expect(opened.filter(Boolean)).toHaveLength(1);
    await desk.tick();
    await desk.tick();
    expect(await app().reads.find(DispatchRoundRow)).toMatchObject([
      { month: '2026-05', openedOn: '2026-05-25', dueOn: '2026-05-28', endsOn: '2026-06-17' },
    ]);
    expect(await app().reads.countBy(DispatchOwedRow, {})).toBe(4);
    const again = await desk.officer.post<Problem>('/api/dispatch-rounds');
    expect([again.status, again.body.code]).toEqual([409, 'dispatch.round_opened']);
  });

  it('late and once for a month that was missed, and asks of what another unit leads by now', async () => {
    await desk.on('2026-05-26');
    const first = (await desk.form()).tasks.find(({ title }) => title === '玉带河雨污混接改造')!;
    expect((await desk.submit(desk.street, [{ task: first, answer: said() }])).status).toBe(204);
    await desk.on('2026-07-02');
    await desk.tick();
    await desk.tick();
    const months = (await desk.officer.get<Round[]>('/api/dispatch-rounds')).body.map(({ month }) => month);
    expect(months).toEqual(['2026-06', '2026-05']);
    const [task] = (await desk.form(desk.other)).tasks;
    await desk.handOn(task!.taskId, '云栖湖岸线清理', desk.district.streets[0]!);
    await desk.tick();
    expect((await desk.form(desk.other)).tasks).toEqual([]);
    const mine = (await desk.form()).tasks;
    expect(mine.map(({ title }) => title)).toContain('云栖湖岸线清理');
    expect(mine[0]?.last).toMatchObject({ month: '2026-05', text: expect.stringContaining('12 处') });
    const told = (await desk.letters('刘畅')).at(-1)?.text;
    // What was told already is not told again with it.
    expect(told).toContain('云栖湖岸线清理');
    expect(told).not.toContain('青石巷油烟整治');
  });

  it('until its end, and takes nothing from then on', async () => {
    await desk.on('2026-07-06');
    const [task] = (await desk.form()).tasks;
    const { endsOn } = (await desk.form()).rounds[0]!;
    await desk.on(endsOn, '23:50');
    expect((await desk.form()).tasks.length).toBeGreaterThan(0);
    await desk.on(nextDay(endsOn), '09:00');
    const refused = await desk.submit(desk.street, [{ task: task!, answer: said() }]);
    expect([refused.status, refused.body.code]).toEqual([409, 'dispatch.round_over']);
    // The tick opens the round of July by now, and tells of that one alone.
    const aboutJune = async () =>
      (await desk.letters('刘畅')).filter(({ subject }) => subject.includes(' 6 月')).length;
    const before = await aboutJune();
    expect(before).toBeGreaterThan(0);
    await desk.tick();
    expect(await aboutJune()).toBe(before);
  });
});

const nextDay = (on: string): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
