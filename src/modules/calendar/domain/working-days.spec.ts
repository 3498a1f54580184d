import { addDays, day } from '../../../kernel/day.js';
import { WorkCalendar } from './holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from './state-council-days.js';
import { nextWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);

describe('workingDaysBetween', () => {
  it.each([
    ['2026-05-11', '2026-05-11', 0],
    ['2026-05-11', '2026-05-12', 1],
    ['2026-05-08', '2026-05-09', 1], // a make-up Saturday
    ['2026-05-15', '2026-05-17', 0], // an ordinary weekend
    ['2026-02-13', '2026-02-24', 2], // Spring Festival with the make-up Saturday before it
    ['2026-05-12', '2026-05-11', -1],
  ])('%s to %s is %i', (from, to, expected) => {
    expect(workingDaysBetween(day(from), day(to), calendar)).toBe(expected);
  });

  it('adds up: going on from a day in between gives the same as going straight', () => {
    const from = day('2025-01-10');
    const to = day('2025-03-10');
    const straight = workingDaysBetween(from, to, calendar);
    for (let step = 0; step < 60; step += 1) {
      const by = addDays(from, step);
      expect(workingDaysBetween(from, by, calendar) + workingDaysBetween(by, to, calendar)).toBe(straight);
    }
  });
});

describe('nextWorkingDay and previousWorkingDay', () => {
  it.each([
    ['2026-05-07', '2026-05-08', '2026-05-06'],
    ['2026-05-08', '2026-05-09', '2026-05-07'],
    ['2026-05-02', '2026-05-06', '2026-04-30'],
    ['2026-02-14', '2026-02-24', '2026-02-13'],
  ])('from %s are %s and %s', (from, next, previous) => {
    expect(nextWorkingDay(day(from), calendar)).toBe(next);
    expect(previousWorkingDay(day(from), calendar)).toBe(previous);
  });
});
