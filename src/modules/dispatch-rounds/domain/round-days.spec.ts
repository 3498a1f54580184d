import { at, day } from '../../../kernel/day.js';
import { PROPOSED_RULES } from './dispatch-rules.js';
import { daysAfter, daysLate, monthToOpen, nextOpening, openingOf } from './round-days.js';

/** National Day of 2026: 1 to 7 October off, Sunday 20 September and Saturday 10 October worked. */
const OFF = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'];
const WORKED = ['2026-09-20', '2026-10-10'];
const days = {
  isWorkingDay: (on: string): boolean => {
    const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
    return WORKED.includes(on) || (weekday > 0 && weekday < 6 && !OFF.includes(on));
  },
};
const rules = { ...PROPOSED_RULES, dayOfMonth: 25, hour: 9 };
const longAgo = at(day('2025-01-01'), '00:00');

describe('the day of a round', () => {
  it('is moved to the next working day, or stays where it was set', () => {
    expect(openingOf('2026-07', rules, days)).toBe(at(day('2026-07-27'), '09:00'));
    expect(openingOf('2026-07', { ...rules, nextWorkingDay: false }, days)).toBe(
      at(day('2026-07-25'), '09:00'),
    );
  });

  it('counts a make-up workday as what it is', () => {
    expect(openingOf('2026-09', { ...rules, dayOfMonth: 20 }, days)).toBe(at(day('2026-09-20'), '09:00'));
  });

  it('has not come before its hour', () => {
    expect(monthToOpen(at(day('2026-05-25'), '08:59'), rules, longAgo, days)).toBe('2026-04');
    expect(monthToOpen(at(day('2026-05-25'), '09:00'), rules, longAgo, days)).toBe('2026-05');
  });

  it('is caught up in the next month, and then only the newest', () => {
    expect(monthToOpen(at(day('2026-07-02'), '10:00'), rules, longAgo, days)).toBe('2026-06');
    expect(monthToOpen(at(day('2026-08-30'), '10:00'), rules, longAgo, days)).toBe('2026-08');
  });

  it('never reaches back before the rules were set', () => {
    const setAt = at(day('2026-06-26'), '10:00');
    expect(monthToOpen(at(day('2026-07-02'), '10:00'), rules, setAt, days)).toBeNull();
    expect(monthToOpen(at(day('2026-07-27'), '10:00'), rules, setAt, days)).toBe('2026-07');
  });

  it('goes over the end of the year', () => {
    expect(nextOpening(at(day('2026-12-26'), '10:00'), rules, days)).toBe(at(day('2027-01-25'), '09:00'));
    expect(monthToOpen(at(day('2027-01-03'), '10:00'), rules, longAgo, days)).toBe('2026-12');
  });
});

describe('the days to answer', () => {
  it('are counted by the calendar or not', () => {
    expect(daysAfter(day('2026-09-29'), 3, 'working-day', days)).toBe('2026-10-09');
    expect(daysAfter(day('2026-09-29'), 3, 'calendar-day', days)).toBe('2026-10-02');
  });

  it('make a day off behind the date the first day late', () => {
    expect(daysLate(day('2026-09-30'), day('2026-09-30'), 'working-day', days)).toBe(0);
    expect(daysLate(day('2026-09-30'), day('2026-10-04'), 'working-day', days)).toBe(1);
    expect(daysLate(day('2026-09-30'), day('2026-10-10'), 'working-day', days)).toBe(3);
  });
});
