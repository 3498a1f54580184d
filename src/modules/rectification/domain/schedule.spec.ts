import fc from 'fast-check';
import { addDays, day, type Day } from '../../../kernel/day.js';
import { isLate, nextMilestone, scheduleOf, type MilestoneFacts } from './schedule.js';

const milestone = (plannedOn: string, doneOn: string | null = null, weight: number | null = null) => ({
  plannedOn: day(plannedOn),
  doneOn: doneOn === null ? null : day(doneOn),
  weight,
});
const plan = (...doneOn: (string | null)[]): MilestoneFacts[] => [
  milestone('2026-05-31', doneOn[0] ?? null, 20),
  milestone('2026-08-31', doneOn[1] ?? null, 50),
  milestone('2026-10-31', doneOn[2] ?? null, 30),
];

describe('scheduleOf', () => {
  it('is on schedule while nothing is planned yet', () => {
    expect(scheduleOf(plan(), day('2026-05-20'))).toEqual({ planned: 0, done: 0, state: 'on-schedule' });
  });

  it('does not owe a milestone on its own day, and does from the next', () => {
    expect(scheduleOf(plan(), day('2026-05-31')).state).toBe('on-schedule');
    expect(scheduleOf(plan(), day('2026-06-01'))).toEqual({ planned: 20, done: 0, state: 'behind' });
  });

  it('is on schedule when what was due is done, also when it was done late', () => {
    expect(scheduleOf(plan('2026-06-20'), day('2026-07-01'))).toEqual({
      planned: 20,
      done: 20,
      state: 'on-schedule',
    });
  });

  it('is ahead when all is done early', () => {
    expect(scheduleOf(plan('2026-05-05', '2026-05-06', '2026-05-07'), day('2026-05-20'))).toEqual({
      planned: 0,
      done: 100,
      state: 'ahead',
    });
  });

  it('weighs: much done early outweighs a small one that is late', () => {
    const schedule = scheduleOf(plan(null, '2026-05-20'), day('2026-06-10'));
    expect(schedule).toEqual({ planned: 20, done: 50, state: 'ahead' });
  });

  it('counts nothing as done that is dated ahead of the day asked for', () => {
    expect(scheduleOf(plan('2026-06-20'), day('2026-06-10'))).toEqual({
      planned: 20,
      done: 0,
      state: 'behind',
    });
  });

  const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2026-01-01'), n));
  const milestones = fc.array(
    fc.record({ plannedOn: days, doneOn: fc.option(days, { nil: null }), weight: fc.constant(null) }),
    { minLength: 1, maxLength: 10 },
  );

  it('never goes back with the days, ends at 100 planned, and is behind only with something late', () => {
    fc.assert(
      fc.property(milestones, days, days, (rows, a, b) => {
        const [earlier, later] = (a <= b ? [a, b] : [b, a]) as [Day, Day];
        const [first, second] = [scheduleOf(rows, earlier), scheduleOf(rows, later)];
        expect(second.planned).toBeGreaterThanOrEqual(first.planned);
        expect(second.done).toBeGreaterThanOrEqual(first.done);
        expect(scheduleOf(rows, day('2028-01-01')).planned).toBe(100);
        if (first.state === 'behind') expect(rows.some((one) => isLate(one, earlier))).toBe(true);
      }),
    );
  });

  it('comes to the same in whatever order the milestones stand when they weigh the same', () => {
    const even = fc.array(fc.record({ plannedOn: days, doneOn: fc.option(days, { nil: null }) }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(even, days, (rows, today) => {
        const weighed = rows.map((row) => ({ ...row, weight: 25 }));
        expect(scheduleOf(weighed.toReversed(), today)).toEqual(scheduleOf(weighed, today));
      }),
    );
  });
});

describe('nextMilestone', () => {
  it('is the earliest planned that is not done, in whatever order they stand', () => {
    const [a, b] = [milestone('2026-09-01'), milestone('2026-06-01')];
    expect(nextMilestone([a, b], day('2026-05-01'))).toBe(b);
    expect(nextMilestone([a, { ...b, doneOn: day('2026-05-01') }], day('2026-05-01'))).toBe(a);
    expect(nextMilestone([], day('2026-05-01'))).toBeNull();
  });
});
