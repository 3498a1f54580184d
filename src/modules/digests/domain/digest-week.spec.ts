import { at, day } from '../../../kernel/day.js';
import { digestMoment, endedWeek, mayGoOut } from './digest-week.js';

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

  const HOURS = { opensAt: '09:00', closesAt: '18:00' };
  it.each([
    ['at its moment, though others are written to later', '2026-05-25', '08:30', true],
    ['not before', '2026-05-25', '08:29', false],
    ['later the same day', '2026-05-25', '17:59', true],
    ['not in the evening', '2026-05-25', '18:00', false],
    ['not in the night of another day', '2026-05-26', '02:00', false],
    ['in the morning of another day', '2026-05-26', '09:00', true],
    ['nor in the night to a Saturday', '2026-05-30', '02:00', false],
    ['on a Saturday by day', '2026-05-30', '09:00', true],
    ['on the last evening rather than never', '2026-05-31', '22:00', true],
  ])('goes out %s', (_, on, time, may) => expect(mayGoOut(at(day(on), time), off(), HOURS)).toBe(may));
});
