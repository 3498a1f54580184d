import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/day.js';
import { addLimit } from './add-limit.js';
import { WorkCalendar } from './holiday-table.js';
import type { Duty } from './working-hours.js';
import { instants, endings, spells, worlds, runs } from '../../../../test/support/calendar-worlds.js';
import {
  isWork,
  MINUTE,
  msOf,
  noonOf,
  slowDays,
  slowMinutes,
  wallAt,
} from '../../../../test/support/slow-limits.js';

describe('addLimit against the slow way', () => {
  it.each(['calendar-day', 'working-day'] as const)(
    'in %s: the due day, the moment and the days counted',
    (unit) => {
      fc.assert(
        fc.property(
          worlds,
          instants,
          fc.integer({ min: 1, max: 40 }),
          fc.boolean(),
          endings,
          ({ calendar, table }, start, amount, countFirstDay, dayEndsAt) => {
            const limit = addLimit({ start, amount, unit, countFirstDay, dayEndsAt }, calendar);
            const slow = slowDays(
              msOf(start),
              amount,
              unit === 'working-day',
              countFirstDay,
              dayEndsAt,
              table,
            );
            expect(limit.dueOn).toBe(slow.day);
            expect(limit.counted).toEqual(slow.counted);
            const [hour, minute] = dayEndsAt.split(':').map(Number) as [number, number];
            const midnight = Date.parse(`${slow.day}T00:00:00+08:00`);
            expect(msOf(limit.dueAt)).toBe(midnight + (hour * 60 + minute) * MINUTE);
          },
        ),
        runs(400),
      );
    },
  );

  it('in hours: so many minutes later', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const limit = addLimit(
          { start, amount, unit: 'hour', countFirstDay: false },
          new WorkCalendar([], []),
        );
        const slow = slowMinutes(msOf(start), amount, null, []);
        expect(msOf(limit.dueAt)).toBe(slow);
        expect(limit.dueOn).toBe(wallAt(slow - MINUTE).day);
      }),
      runs(60),
    );
  });

  it('in working hours: minute by minute through nights, noons, weekends and festivals', () => {
    fc.assert(
      fc.property(
        worlds,
        instants,
        fc.integer({ min: 1, max: 16 }),
        spells,
        ({ calendar, table }, start, amount, hours) => {
          const limit = addLimit({ start, amount, unit: 'working-hour', countFirstDay: false }, calendar, {
            hours,
            duty: null,
          });
          const slow = slowMinutes(msOf(start), amount, table, hours);
          expect(msOf(limit.dueAt)).toBe(slow);
          expect(limit.dueOn).toBe(wallAt(slow - MINUTE).day);
        },
      ),
      runs(80),
    );
  });

  it('in working hours with a duty period: its hours run on every day of it, and only there', () => {
    const periods = fc.record({
      lead: fc.integer({ min: -6, max: 6 }),
      length: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(
        worlds,
        instants,
        fc.integer({ min: 1, max: 16 }),
        spells,
        spells,
        periods,
        ({ calendar, table }, start, amount, hours, dutyHours, { lead, length }) => {
          const from = addDays(wallAt(msOf(start)).day as Day, lead);
          const duty: Duty = { from, to: addDays(from, length), hours: dutyHours };
          const limit = addLimit({ start, amount, unit: 'working-hour', countFirstDay: false }, calendar, {
            hours,
            duty,
          });
          const slow = slowMinutes(msOf(start), amount, table, hours, duty);
          expect(msOf(limit.dueAt)).toBe(slow);
          expect(limit.dueOn).toBe(wallAt(slow - MINUTE).day);
        },
      ),
      runs(80),
    );
  });

  it('tells every day on the way: counted, skipped or neither because it had passed', () => {
    fc.assert(
      fc.property(worlds, instants, fc.integer({ min: 1, max: 30 }), ({ calendar, table }, start, amount) => {
        const limit = addLimit({ start, amount, unit: 'working-day', countFirstDay: false }, calendar);
        expect(limit.skipped.map(({ day: on }) => on).every((on) => !isWork(noonOf(on), table))).toBe(true);
        for (const { day: on, reason } of limit.skipped)
          expect([on, reason]).toEqual([on, table[on] === 'HOLIDAY' ? 'holiday' : 'weekend']);
        const made = limit.counted.filter((on) => table[on] === 'MAKEUP_WORKDAY');
        expect(limit.added.map(({ day: on }) => on)).toEqual(made);
        expect(limit.counted.length + limit.skipped.length).toBe(
          (noonOf(limit.dueOn) - noonOf(wallAt(msOf(start)).day as Day)) / (1_440 * MINUTE),
        );
      }),
      runs(200),
    );
  });
});
