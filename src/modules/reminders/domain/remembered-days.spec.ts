import { addDays, day, type Day } from '../../../kernel/day.js';
import { rememberDays } from './remembered-days.js';

describe('days remembered for a run', () => {
  it('are those of the calendar, each asked for once', () => {
    const asked: string[] = [];
    const days = rememberDays({
      isWorkingDay: (one) => (asked.push(one), one.endsWith('1')),
      workingDaysBetween: (from, to) => (asked.push(`${from}–${to}`), from < to ? 3 : 0),
    });
    const first = day('2026-05-11');
    const next: Day = addDays(first, 1);
    for (let n = 0; n < 2; n += 1) {
      expect([first, next].map((one) => days.isWorkingDay(one))).toEqual([true, false]);
      expect(days.workingDaysBetween(first, next)).toBe(3);
      expect(days.workingDaysBetween(next, first)).toBe(0);
    }
    expect(asked).toEqual([first, next, `${first}–${next}`, `${next}–${first}`]);
  });
});
