import fc from 'fast-check';
import { addDays, day, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { addLimit, type LimitUnit } from './add-limit.js';
import { WorkCalendar, type CalendarDay } from './holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from './state-council-days.js';
import { nextWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.js';
import { instants, endings, worlds, runs } from '../../../../test/support/calendar-worlds.js';
import { isWork, MINUTE, msOf, noonOf, wallAt } from '../../../../test/support/slow-limits.js';

describe('the laws of counting, over any calendar', () => {
  const UNITS: LimitUnit[] = ['calendar-day', 'working-day', 'hour', 'working-hour'];
  const units = fc.constantFrom(...UNITS);

  it('a later start is never due earlier, and one more is always due later', () => {
    fc.assert(
      fc.property(
        worlds,
        instants,
        fc.integer({ min: 1, max: 3_000 }),
        fc.integer({ min: 1, max: 20 }),
        units,
        fc.boolean(),
        endings,
        ({ calendar }, start, minutes, amount, unit, countFirstDay, dayEndsAt) => {
          const due = (from: Instant, n: number) =>
            addLimit({ start: from, amount: n, unit, countFirstDay, dayEndsAt }, calendar).dueAt;
          const later = new Date(msOf(start) + minutes * MINUTE).toISOString() as Instant;
          expect(due(later, amount) >= due(start, amount)).toBe(true);
          expect(due(start, amount + 1) > due(start, amount)).toBe(true);
          expect(due(start, amount) > start).toBe(true);
        },
      ),
      runs(300),
    );
  });

  it('counting the first day is never later than not counting it, and at most one working day earlier', () => {
    fc.assert(
      fc.property(
        worlds,
        instants,
        fc.integer({ min: 1, max: 30 }),
        endings,
        ({ calendar }, start, amount, dayEndsAt) => {
          const limit = (countFirstDay: boolean) =>
            addLimit({ start, amount, unit: 'working-day', countFirstDay, dayEndsAt }, calendar).dueOn;
          expect(limit(true) <= limit(false)).toBe(true);
          expect(workingDaysBetween(limit(true), limit(false), calendar)).toBeLessThanOrEqual(1);
        },
      ),
      runs(200),
    );
  });

  it('one more day off never makes a date earlier', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 40 }),
        (start, amount, offset) => {
          const national = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
          const off: CalendarDay = {
            day: addDays(wallAt(msOf(start)).day as Day, offset),
            kind: 'HOLIDAY',
            name: '区庆',
            source: '区政府',
          };
          const more = new WorkCalendar([...STATE_COUNCIL_DAYS, off], STATE_COUNCIL_YEARS);
          for (const unit of ['working-day', 'working-hour'] as const) {
            const request = { start, amount, unit, countFirstDay: true };
            expect(addLimit(request, more).dueAt >= addLimit(request, national).dueAt).toBe(true);
          }
        },
      ),
      runs(200),
    );
  });

  it('is tentative exactly where a day was looked at in a year without a notice', () => {
    const known = new Set<number>(STATE_COUNCIL_YEARS);
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), units, (start, amount, unit) => {
        const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
        const limit = addLimit({ start, amount, unit, countFirstDay: false }, calendar);
        const looked = [...limit.counted, ...limit.skipped.map(({ day: on }) => on)];
        const open = new Set(looked.map((on) => Number(on.slice(0, 4))).filter((year) => !known.has(year)));
        const counts = unit === 'working-day' || unit === 'working-hour';
        expect(limit.tentative).toBe(counts && open.size > 0);
        expect(new Set(limit.unpublishedYears)).toEqual(counts ? open : new Set());
      }),
      runs(300),
    );
  });
});

describe('working days between two days', () => {
  it('are those that a walk finds, and turn their sign with their direction', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.integer({ min: 0, max: 2_400 }),
        fc.integer({ min: 0, max: 120 }),
        ({ calendar, table }, offset, length) => {
          const from = addDays(day('2020-01-01'), offset);
          const to = addDays(from, length);
          let count = 0;
          for (let noon = noonOf(from) + 1_440 * MINUTE; noon <= noonOf(to); noon += 1_440 * MINUTE)
            if (isWork(noon, table)) count += 1;
          expect(workingDaysBetween(from, to, calendar)).toBe(count);
          expect(workingDaysBetween(to, from, calendar)).toBe(0 - count);
        },
      ),
      runs(200),
    );
  });

  it('step over every day off between two neighbours', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 2_400 }), ({ calendar }, offset) => {
        const from = addDays(day('2020-01-01'), offset);
        const next = nextWorkingDay(from, calendar);
        expect(workingDaysBetween(from, next, calendar)).toBe(1);
        expect(previousWorkingDay(next, calendar) <= from).toBe(true);
      }),
      runs(200),
    );
  });
});
