import { at, day } from '../../../kernel/day.js';
import { WorkCalendar } from './holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from './state-council-days.js';
import { DEFAULT_WORKING_HOURS, findWorkingHoursErrors, isWorkingTime } from './working-hours.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);

describe('isWorkingTime', () => {
  it.each([
    ['2026-05-11', '08:59', false],
    ['2026-05-11', '09:00', true],
    ['2026-05-11', '11:59', true],
    ['2026-05-11', '12:00', false],
    ['2026-05-11', '14:00', true],
    ['2026-05-11', '18:00', false],
    ['2026-05-09', '10:00', true], // a make-up Saturday
    ['2026-05-10', '10:00', false], // Sunday
    ['2026-05-04', '10:00', false], // a holiday Monday
  ])('on %s at %s is %s', (on, time, expected) => {
    expect(isWorkingTime(at(day(on), time), calendar)).toBe(expected);
  });

  it('takes the hours it is given', () => {
    const night = [{ from: '20:00', to: '24:00' }];
    expect(isWorkingTime(at(day('2026-05-11'), '23:59'), calendar, night)).toBe(true);
    expect(isWorkingTime(at(day('2026-05-11'), '10:00'), calendar, night)).toBe(false);
  });
});

describe('findWorkingHoursErrors', () => {
  it('accepts the default hours', () => {
    expect(findWorkingHoursErrors(DEFAULT_WORKING_HOURS)).toEqual([]);
  });

  it.each([
    ['none at all', []],
    ['an end before its start', [{ from: '12:00', to: '09:00' }]],
    ['an empty spell', [{ from: '09:00', to: '09:00' }]],
    [
      'an overlap',
      [
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '18:00' },
      ],
    ],
    ['a time that is none', [{ from: '9:00', to: '25:00' }]],
  ])('refuses %s', (_, hours) => {
    expect(findWorkingHoursErrors(hours)).toMatchObject([{ code: 'limit.working_hours' }]);
  });
});
