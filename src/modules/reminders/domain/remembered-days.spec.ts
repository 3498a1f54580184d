import { addDays, at, day, type Day } from '../../../kernel/day.js';
import { rememberDays } from './remembered-days.js';

describe('days remembered for a run', () => {
  it('are those of the calendar, each asked for once', () => {
    const asked: string[] = [];
    const days = rememberDays({
      isWorkingDay: (one) => (asked.push(one), one.endsWith('1') || one.endsWith('15')),
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
    asked.length = 0;
    for (let n = 0; n < 2; n += 1) {
      // Wednesday to Friday.
      expect(days.nextOpening(at(day('2026-05-13'), '20:00'), '09:00')).toBe(at(day('2026-05-15'), '09:00'));
      expect(days.nextOpening(at(day('2026-05-14'), '08:00'), '08:30')).toBe(at(day('2026-05-15'), '08:30'));
    }
    expect(asked).toEqual(['2026-05-14', '2026-05-15', '2026-05-15']);
  });
});
