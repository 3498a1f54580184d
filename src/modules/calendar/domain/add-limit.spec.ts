import { addDays, at, day, daysBetween } from '../../../kernel/day.js';
import { DomainError } from '../../../kernel/errors.js';
import { addLimit, type LimitRequest, type LimitUnit } from './add-limit.js';
import { WorkCalendar } from './holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from './state-council-days.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
const UNITS: LimitUnit[] = ['calendar-day', 'working-day', 'hour', 'working-hour'];

const limitOf = (
  on: string,
  time: string,
  amount: number,
  unit: LimitUnit,
  more: Partial<LimitRequest> = {},
) => addLimit({ start: at(day(on), time), amount, unit, countFirstDay: false, ...more }, calendar);

describe('calendar days', () => {
  it('give 10 days from the day after the hand-over, weekends and make-up days no different', () => {
    const limit = limitOf('2026-05-08', '11:00', 10, 'calendar-day');
    expect(limit).toMatchObject({
      firstCountedOn: '2026-05-09',
      dueOn: '2026-05-18',
      skipped: [],
      added: [],
    });
    expect(limit.dueAt).toBe(at(day('2026-05-18'), '24:00'));
  });

  it('count the first day where the rule says so', () => {
    expect(limitOf('2026-05-08', '11:00', 10, 'calendar-day', { countFirstDay: true }).dueOn).toBe(
      '2026-05-17',
    );
  });

  it('take the Shanghai day of the start: 00:30 is the new day although UTC is still on the old one', () => {
    expect(limitOf('2026-05-12', '00:30', 1, 'calendar-day').dueOn).toBe('2026-05-13');
  });

  it('end at the time of day the campaign sets', () => {
    const limit = limitOf('2026-05-08', '11:00', 1, 'calendar-day', { dayEndsAt: '18:00' });
    expect(limit.dueAt).toBe(at(day('2026-05-09'), '18:00'));
  });

  it('do not count a first day that is already over', () => {
    const rule = { countFirstDay: true, dayEndsAt: '18:00' };
    expect(limitOf('2026-05-11', '17:59', 1, 'calendar-day', rule).dueOn).toBe('2026-05-11');
    expect(limitOf('2026-05-11', '18:00', 1, 'calendar-day', rule).dueOn).toBe('2026-05-12');
  });

  it('are certain beyond the published table', () => {
    expect(limitOf('2026-12-30', '09:00', 10, 'calendar-day').tentative).toBe(false);
  });
});

describe('working days', () => {
  it('begin on the next working day when the start is a day off, also with the first day counted', () => {
    const limit = limitOf('2026-05-02', '09:00', 2, 'working-day', { countFirstDay: true });
    expect(limit).toMatchObject({ firstCountedOn: '2026-05-06', dueOn: '2026-05-07' });
    expect(limit.skipped.map((one) => one.day)).toEqual([
      '2026-05-02',
      '2026-05-03',
      '2026-05-04',
      '2026-05-05',
    ]);
  });

  it('leave the start day out of the skipped days when it is not part of the count', () => {
    expect(limitOf('2026-05-10', '09:00', 1, 'working-day')).toMatchObject({
      dueOn: '2026-05-11',
      skipped: [],
    });
  });

  it('are tentative once they touch a year that is not published', () => {
    expect(limitOf('2026-12-29', '09:00', 2, 'working-day')).toMatchObject({
      dueOn: '2026-12-31',
      tentative: false,
    });
    expect(limitOf('2026-12-29', '09:00', 3, 'working-day')).toMatchObject({
      dueOn: '2027-01-01',
      tentative: true,
      unpublishedYears: [2027],
    });
  });
});

describe('hours', () => {
  it('run through nights and days off', () => {
    const limit = limitOf('2026-05-01', '21:25', 24, 'hour');
    expect(limit).toMatchObject({ dueOn: '2026-05-02', firstCountedOn: '2026-05-01', tentative: false });
    expect(limit.dueAt).toBe(at(day('2026-05-02'), '21:25'));
  });

  it('give midnight to the day it ends', () => {
    expect(limitOf('2026-05-11', '22:00', 2, 'hour')).toMatchObject({
      dueOn: '2026-05-11',
      dueAt: at(day('2026-05-11'), '24:00'),
      counted: ['2026-05-11'],
    });
  });
});

describe('working hours', () => {
  it.each([
    ['within the morning', '2026-05-11', '09:30', 2, '2026-05-11', '11:30'],
    ['to the very end of the morning', '2026-05-11', '10:00', 2, '2026-05-11', '12:00'],
    ['over the noon break', '2026-05-11', '11:00', 2, '2026-05-11', '15:00'],
    ['from the noon break', '2026-05-11', '12:30', 1, '2026-05-11', '15:00'],
    ['before work begins', '2026-05-11', '07:30', 1, '2026-05-11', '10:00'],
    ['over the night', '2026-05-11', '17:00', 2, '2026-05-12', '10:00'],
    ['on a make-up Saturday', '2026-05-08', '17:30', 1, '2026-05-09', '09:30'],
    ['over May holidays', '2026-04-30', '17:00', 8, '2026-05-06', '18:00'],
    ['after a whole day', '2026-05-11', '09:00', 7, '2026-05-11', '18:00'],
  ])('%s', (_, on, time, amount, dueOn, dueTime) => {
    expect(limitOf(on, time, amount, 'working-hour')).toMatchObject({
      dueOn,
      dueAt: at(day(dueOn), dueTime),
    });
  });

  it('name the days on which hours ran and the days between', () => {
    const limit = limitOf('2026-05-15', '17:00', 2, 'working-hour');
    expect(limit.counted).toEqual(['2026-05-15', '2026-05-18']);
    expect(limit.skipped.map((one) => one.day)).toEqual(['2026-05-16', '2026-05-17']);
  });

  it('pass over a working day whose hours are over, without calling it skipped', () => {
    const limit = limitOf('2026-05-11', '19:00', 1, 'working-hour');
    expect(limit).toMatchObject({ firstCountedOn: '2026-05-12', skipped: [], counted: ['2026-05-12'] });
  });

  it('need hours to run in', () => {
    const request = { start: at(day('2026-05-11'), '09:00'), amount: 1, countFirstDay: false } as const;
    expect(() => addLimit({ ...request, unit: 'working-hour' }, calendar, { hours: [], duty: null })).toThrow(
      'limit.invalid',
    );
  });
});

describe('limits that cannot be counted', () => {
  const refusal = (run: () => unknown): DomainError => {
    try {
      run();
    } catch (error) {
      if (error instanceof DomainError) return error;
    }
    throw new Error('was not refused');
  };

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 10_000])('refuse the amount %d', (amount) => {
    for (const unit of UNITS) {
      const error = refusal(() => limitOf('2026-05-11', '09:00', amount, unit));
      expect(error).toMatchObject({ code: 'limit.invalid', kind: 'invalid', fields: [{ field: 'amount' }] });
    }
  });

  it.each(['', '00:00', '18', '24:01', '18:60'])('refuse a day that ends at "%s"', (dayEndsAt) => {
    const error = refusal(() => limitOf('2026-05-11', '09:00', 1, 'calendar-day', { dayEndsAt }));
    expect(error.fields).toMatchObject([{ field: 'dayEndsAt' }]);
  });
});

/** Every fifth day of two years with two clock times: the laws hold whatever the day. */
describe('laws of counting', () => {
  const starts = Array.from({ length: 146 }, (_, index) => addDays(day('2024-01-01'), index * 5)).flatMap(
    (on) => [at(on, '00:00'), at(on, '19:40')],
  );

  it.each([true, false])(
    'in days: n days counted, all working, due on the last, first day counted %s',
    (first) => {
      for (const start of starts) {
        for (const amount of [1, 5, 10]) {
          const limit = addLimit({ start, amount, unit: 'working-day', countFirstDay: first }, calendar);
          expect(limit.counted).toHaveLength(amount);
          expect(limit.counted.every((on) => calendar.isWorkingDay(on))).toBe(true);
          expect(limit.skipped.some((one) => calendar.isWorkingDay(one.day))).toBe(false);
          expect([limit.counted[0], limit.counted.at(-1)]).toEqual([limit.firstCountedOn, limit.dueOn]);
          expect(limit.added.every((one) => limit.counted.includes(one.day))).toBe(true);
        }
      }
    },
  );

  it('in working days: counted and skipped together are every day on the way', () => {
    for (const start of starts) {
      const { counted, skipped, dueOn } = addLimit(
        { start, amount: 8, unit: 'working-day', countFirstDay: false },
        calendar,
      );
      const all = [...counted, ...skipped.map((one) => one.day)].sort();
      expect(daysBetween(all[0] ?? dueOn, dueOn) + 1).toBe(all.length);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it.each(UNITS)('in %s: due after the start, and later the larger the amount', (unit) => {
    for (const start of starts) {
      let before: string = start;
      for (let amount = 1; amount <= 12; amount += 1) {
        const { dueAt } = addLimit(
          { start, amount, unit, countFirstDay: true, dayEndsAt: '18:00' },
          calendar,
        );
        expect(dueAt > before).toBe(true);
        before = dueAt;
      }
    }
  });

  it('never fall earlier for counting working days than for counting calendar days', () => {
    for (const start of starts) {
      const request = { start, amount: 6, countFirstDay: true };
      const working = addLimit({ ...request, unit: 'working-day' }, calendar);
      const plain = addLimit({ ...request, unit: 'calendar-day' }, calendar);
      expect(working.dueAt >= plain.dueAt).toBe(true);
    }
  });
});
