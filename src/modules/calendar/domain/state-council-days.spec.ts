import { addDays, day, weekday, yearOf } from '../../../kernel/day.js';
import { WorkCalendar } from './holiday-table.js';
import {
  EXTENSION_OF_2020,
  noticeOf,
  STATE_COUNCIL_DAYS,
  STATE_COUNCIL_YEARS,
} from './state-council-days.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);

describe('the seeded State Council arrangements', () => {
  it('cover 2020 to 2026', () => {
    expect(STATE_COUNCIL_YEARS).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it('name each day once', () => {
    const days = STATE_COUNCIL_DAYS.map((row) => row.day);
    expect(new Set(days).size).toBe(days.length);
  });

  it('put every make-up workday on a weekend', () => {
    const makeup = STATE_COUNCIL_DAYS.filter((row) => row.kind === 'MAKEUP_WORKDAY');
    expect(makeup).toHaveLength(6 + 7 + 7 + 7 + 8 + 5 + 6);
    expect(makeup.filter((row) => weekday(row.day) < 6)).toEqual([]);
  });

  it('carry the name of the notice of their own year', () => {
    const others = STATE_COUNCIL_DAYS.filter(({ day: on, source }) => source !== noticeOf(yearOf(on)));
    // New Year's Saturday came with the notice of the year after; the holiday of 2020 was drawn out by a notice of its own.
    expect(others.map(({ day: on, source }) => [on, source])).toEqual([
      ['2022-12-31', noticeOf(2023)],
      ['2020-01-31', EXTENSION_OF_2020],
      ['2020-02-01', EXTENSION_OF_2020],
      ['2020-02-02', EXTENSION_OF_2020],
    ]);
    expect(noticeOf(2026)).toBe('国务院办公厅关于2026年部分节假日安排的通知(国办发明电〔2025〕7号)');
    expect(noticeOf(2027)).toBeNull();
  });

  // Moved days off cancel out over a year, so what is left is weekdays less statutory days: 11 under the rules
  // of 2013, 13 since those of November 2024. A wrong date in the seed would break the sum.
  it.each([
    // One weekday more off than the statutory 11: Friday 31 January, given in the epidemic without a day worked for it,
    // and the make-up Saturday after it taken back.
    [2020, 366 - 104 - 11 - 2],
    [2021, 365 - 104 - 11],
    [2022, 365 - 105 - 11],
    [2023, 365 - 105 - 11],
    [2024, 366 - 104 - 11],
    [2025, 365 - 104 - 13],
    [2026, 365 - 104 - 13],
  ])('leave %i with %i working days', (year, expected) => {
    let count = 0;
    for (let at = day(`${year}-01-01`); yearOf(at) === year; at = addDays(at, 1)) {
      if (calendar.isWorkingDay(at)) count += 1;
    }
    expect(count).toBe(expected);
  });

  it('count a Saturday inside a holiday as holiday, not as weekend', () => {
    const row = STATE_COUNCIL_DAYS.find(({ day: on }) => on === '2026-02-21');
    expect(row).toMatchObject({ kind: 'HOLIDAY', name: '春节' });
    expect(calendar.dayKindOf(day('2026-02-21'))).toBe('holiday');
  });
});
