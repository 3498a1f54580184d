import fc from 'fast-check';
import { addDays, at, day } from '../../src/kernel/day.js';
import { WorkCalendar, type CalendarDay } from '../../src/modules/calendar/domain/holiday-table.js';
import {
  STATE_COUNCIL_DAYS,
  STATE_COUNCIL_YEARS,
} from '../../src/modules/calendar/domain/state-council-days.js';
import { DEFAULT_WORKING_HOURS, type WorkingHours } from '../../src/modules/calendar/domain/working-hours.js';
import type { Table } from './slow-limits.js';

/** What properties of counting are tried on: moments, endings of days, working hours, and calendars of any district. */
export const instants = fc
  .record({
    day: fc.integer({ min: 0, max: 365 * 6 + 300 }),
    minute: fc.oneof(
      fc.integer({ min: 0, max: 1_439 }),
      fc.constantFrom(0, 540, 719, 720, 840, 1_079, 1_080, 1_439),
    ),
  })
  .map(({ day: offset, minute }) =>
    at(
      addDays(day('2020-01-01'), offset),
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    ),
  );
export const endings = fc.constantFrom('24:00', '18:00', '17:30', '12:00');
export const spells = fc.constantFrom<WorkingHours>(
  DEFAULT_WORKING_HOURS,
  [{ from: '08:00', to: '22:00' }],
  [
    { from: '08:30', to: '12:00' },
    { from: '13:00', to: '17:30' },
  ],
  [{ from: '20:00', to: '24:00' }],
);
/** The national table with some days of a district laid over it, holidays and workdays anywhere. */
const locals = fc.array(
  fc.record({
    offset: fc.integer({ min: 0, max: 365 * 7 }),
    kind: fc.constantFrom<CalendarDay['kind']>('HOLIDAY', 'MAKEUP_WORKDAY'),
  }),
  { maxLength: 30 },
);
export interface World {
  calendar: WorkCalendar;
  table: Table;
}
export const worlds = locals.map((rows): World => {
  const local = rows.map(({ offset, kind }): CalendarDay => ({
    day: addDays(day('2020-01-01'), offset),
    kind,
    name: '本区',
    source: '区政府',
  }));
  const days = [...STATE_COUNCIL_DAYS, ...local];
  const table: Table = {};
  for (const row of days) table[row.day] = row.kind;
  return { calendar: new WorkCalendar(days, STATE_COUNCIL_YEARS), table };
});

export const runs = (numRuns: number) => ({ numRuns });
