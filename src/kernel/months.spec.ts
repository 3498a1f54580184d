import { day } from './day.js';
import { addMonths } from './months.js';

it('counts months by the calendar, and ends with the month where it is shorter', () => {
  const table = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-05-20', 3, '2026-08-20'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-01', 12, '2027-12-01'],
  ] as const;
  for (const [from, months, to] of table) expect(addMonths(day(from), months)).toBe(to);
});
