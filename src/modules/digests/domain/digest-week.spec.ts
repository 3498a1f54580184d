import { at, day } from '../../../kernel/day.js';
import { digestMoment, endedWeek } from './digest-week.js';

const off = (...days: string[]) => ({ isWorkingDay: (on: string) => !days.includes(on) });

describe('the week of a digest', () => {
  it.each([
    ['2026-05-25', '2026-W21'],
    ['2026-05-31', '2026-W21'],
    ['2026-06-01', '2026-W22'],
    ['2027-01-04', '2026-W53'],
  ])('looks back from %s on %s', (today, week) => expect(endedWeek(day(today))).toBe(week));

  it('goes out on the first working day of the week', () => {
    expect(digestMoment(day('2026-05-27'), off())).toBe(at(day('2026-05-25'), '08:30'));
    expect(digestMoment(day('2026-05-27'), off('2026-05-25'))).toBe(at(day('2026-05-26'), '08:30'));
  });

  it('has no day in a week without a working day', () => {
    expect(digestMoment(day('2026-10-01'), { isWorkingDay: () => false })).toBeNull();
  });
});
