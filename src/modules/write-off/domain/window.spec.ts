import fc from 'fast-check';
import { addDays, day } from '../../../kernel/day.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS, WorkCalendar } from '../../calendar/index.js';
import { windowOf } from './window.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
const rule = { amount: 10, unit: 'working-day', countFirstDay: true } as const;
const strip = (start: string, more: Partial<Parameters<typeof windowOf>[1]> = {}) =>
  windowOf(day(start), { ...rule, ...more }, calendar);

describe('a publicity window', () => {
  it('counts the make-up Saturday after the holiday of May 2026, as its notice says', () => {
    const { endOn, days } = strip('2026-05-08');
    expect(endOn).toBe('2026-05-20');
    expect(days.map(({ nth }) => nth ?? '休').join(' ')).toBe('1 2 休 3 4 5 6 7 休 休 8 9 10');
    expect(days[1]).toMatchObject({ day: '2026-05-09', isMakeup: true });
  });

  it('ends on a make-up Saturday where the notice of 2025 does', () => {
    expect(strip('2025-01-21').endOn).toBe('2025-02-08');
  });

  it('begins to count a day later where the first day is not counted', () => {
    const { endOn, days } = strip('2026-05-08', { amount: 3, countFirstDay: false });
    expect([endOn, days[0]!.nth]).toEqual(['2026-05-12', null]);
  });

  it('counts every day where the rule says calendar days', () => {
    expect(strip('2019-12-13', { amount: 7, unit: 'calendar-day' }).endOn).toBe('2019-12-19');
  });

  it('ends on the nth counted day, the others being marked as left out, wherever it starts', () => {
    const kinds = fc.constantFrom('working-day' as const, 'calendar-day' as const);
    fc.assert(
      fc.property(
        fc.nat(330),
        fc.integer({ min: 1, max: 20 }),
        kinds,
        fc.boolean(),
        (from, amount, unit, first) => {
          const start = addDays(day('2026-01-01'), from);
          const { days, endOn } = windowOf(start, { amount, unit, countFirstDay: first }, calendar);
          const counted = days.flatMap(({ nth }) => nth ?? []);
          expect(counted).toEqual(Array.from({ length: amount }, (_, at) => at + 1));
          expect(days.at(-1)).toMatchObject({ day: endOn, nth: amount });
          if (unit === 'working-day')
            for (const one of days.filter(({ nth }) => nth !== null))
              expect(calendar.isWorkingDay(one.day)).toBe(true);
        },
      ),
    );
  });
});
