import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

/** Cases over the two long holidays of 2026: every date to the day, and mails on working days only. */
describeOnBoth('a case over a festival', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });

  const dueOf = async (id: string, step: 'rectify' | 'reply' | 'sign') =>
    app().reads.findOneByOrFail(DeadlineRow, { subjectId: id, step, limitKind: 'outer' });
  /** The mails that a reminder run at that moment sends. */
  const remindedAt = async (day: string, time = '10:00'): Promise<number> => {
    app().setClock(day, time);
    const before = (await app().mails()).length;
    await app().tick('tick.reminders');
    return (await app().mails()).length - before;
  };

  it('over Spring Festival: ten working days end on 4 March, ten days within the holiday', async () => {
    app().setClock('2026-02-13', '17:30');
    const { id } = await make.dispatched(district);
    await app().drain();
    const rectify = await dueOf(id, 'rectify');
    expect(rectify.dueOn).toBe('2026-03-05');
    expect(rectify.explanation.added).toEqual([
      { day: '2026-02-14', name: '春节' },
      { day: '2026-02-28', name: '春节' },
    ]);
    expect(rectify.explanation.skipped.map(({ day, reason }) => [day, reason])).toEqual([
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((on) => [`2026-02-${on}`, 'holiday']),
      ['2026-03-01', 'weekend'],
    ]);
    // The inspection counts its days through the holiday.
    expect(await dueOf(id, 'reply')).toMatchObject({ dueOn: '2026-02-23', explanation: { skipped: [] } });

    // Unsigned since Friday 19:30: the make-up Saturday is a working day, the nine days after it are not.
    expect(await remindedAt('2026-02-14')).toBeGreaterThan(0);
    for (const off of ['2026-02-15', '2026-02-17', '2026-02-20', '2026-02-23'])
      expect([off, await remindedAt(off)]).toEqual([off, 0]);
    // The first working day catches up what became late in between, once.
    expect(await remindedAt('2026-02-24')).toBeGreaterThan(0);
    expect(await remindedAt('2026-02-24', '10:15')).toBe(0);
    expect(await remindedAt('2026-03-01')).toBe(0);
  });

  it('over National Day: ten working days from 29 September end on 19 October', async () => {
    app().setClock('2026-09-29', '09:00');
    const { id } = await make.dispatched(district);
    await app().drain();
    const { dueOn, explanation } = await dueOf(id, 'rectify');
    expect(dueOn).toBe('2026-10-19');
    expect(explanation.added).toEqual([{ day: '2026-10-10', name: '国庆节' }]);
    expect(explanation.skipped).toHaveLength(7 + 3);
    for (const off of ['2026-10-01', '2026-10-04', '2026-10-07'])
      expect([off, await remindedAt(off)]).toEqual([off, 0]);

    // Handed over on a Friday evening: told on a make-up Saturday, not on an ordinary one.
    app().setClock('2026-10-09', '17:30');
    await make.dispatched(district);
    await app().drain();
    expect(await remindedAt('2026-10-10')).toBeGreaterThan(0);
    expect(await remindedAt('2026-10-11')).toBe(0);
    app().setClock('2026-10-16', '17:30');
    await make.dispatched(district);
    await app().drain();
    expect(await remindedAt('2026-10-17')).toBe(0);
    expect(await remindedAt('2026-10-19')).toBeGreaterThan(0);
  });

  it("over the year's end: the part in a year without a notice follows weekends and says so", async () => {
    app().setClock('2026-12-28', '09:00');
    const { id } = await make.dispatched(district);
    const rectify = await dueOf(id, 'rectify');
    expect(rectify).toMatchObject({
      dueOn: '2027-01-11',
      explanation: { tentative: true, unpublishedYears: [2027] },
    });
    expect((await dueOf(id, 'reply')).explanation.tentative).toBe(false);
  });
});
