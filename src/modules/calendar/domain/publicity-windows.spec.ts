import { at, day } from '../../../kernel/day.js';
import { addLimit, type LimitUnit } from './add-limit.js';
import { WorkCalendar } from './holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from './state-council-days.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);

const windowOf = (first: string, amount: number, unit: LimitUnit, countFirstDay = true) =>
  addLimit({ start: at(day(first), '09:00'), amount, unit, countFirstDay }, calendar);

/** Windows of real closure notices: what they state, and the last day they print. */
describe('publicity windows as published', () => {
  it.each([
    ['2022-11-22', 3, 'working-day', '2022-11-24'],
    ['2019-12-13', 7, 'calendar-day', '2019-12-19'],
    ['2025-08-11', 10, 'working-day', '2025-08-22'],
    ['2025-01-21', 10, 'working-day', '2025-02-08'],
  ] as const)('%s + %i %s, first day counted, ends on %s', (first, amount, unit, last) => {
    expect(windowOf(first, amount, unit).dueOn).toBe(last);
  });

  it('explain the window over Spring Festival 2025, which ends on a Saturday', () => {
    const limit = windowOf('2025-01-21', 10, 'working-day');
    expect(limit.dueAt).toBe(at(day('2025-02-08'), '24:00'));
    expect(limit.skipped.map(({ day: on, reason, name }) => [on, reason, name])).toEqual([
      ['2025-01-25', 'weekend', null],
      ['2025-01-28', 'holiday', '春节'],
      ['2025-01-29', 'holiday', '春节'],
      ['2025-01-30', 'holiday', '春节'],
      ['2025-01-31', 'holiday', '春节'],
      ['2025-02-01', 'holiday', '春节'],
      ['2025-02-02', 'holiday', '春节'],
      ['2025-02-03', 'holiday', '春节'],
      ['2025-02-04', 'holiday', '春节'],
    ]);
    expect(limit.added).toEqual([
      { day: '2025-01-26', name: '春节' },
      { day: '2025-02-08', name: '春节' },
    ]);
  });

  // The notice of 2024-09-24 states 5 working days and ends on 09-30. Sunday 09-29 was a make-up workday, so with
  // the first day counted the fifth is 09-29: one day earlier than printed. The printed end comes out only if the
  // count starts on the second day, or if the office overlooked the make-up Sunday. We count by the table; a
  // campaign that means "from the next day" says so in its rule.
  it('disagree with the table once: 2024-09-24..30 as 5 working days', () => {
    const printed = '2024-09-30';
    const byTable = windowOf('2024-09-24', 5, 'working-day');
    expect(byTable.dueOn).toBe('2024-09-29');
    expect(byTable.added).toEqual([{ day: '2024-09-29', name: '国庆节' }]);
    expect(windowOf('2024-09-24', 5, 'working-day', false).dueOn).toBe(printed);

    const withoutTable = new WorkCalendar([], []);
    const overlooked = { start: at(day('2024-09-24'), '09:00'), amount: 5, unit: 'working-day' } as const;
    expect(addLimit({ ...overlooked, countFirstDay: true }, withoutTable).dueOn).toBe(printed);
  });

  it('are tentative in working days where no table is known, as in 2019, and certain in calendar days', () => {
    expect(windowOf('2019-12-13', 7, 'working-day')).toMatchObject({
      tentative: true,
      unpublishedYears: [2019],
    });
    expect(windowOf('2019-12-13', 7, 'calendar-day')).toMatchObject({
      tentative: false,
      unpublishedYears: [],
    });
    expect(windowOf('2022-11-22', 3, 'working-day').tentative).toBe(false);
  });
});
