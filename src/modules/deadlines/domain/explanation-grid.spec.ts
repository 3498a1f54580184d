import { addDays, at, day, daysBetween, weekday } from '../../../kernel/day.js';
import { WorkCalendar } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import { explanationGrid, type GridCell } from './explanation-grid.js';
import type { LimitUnit } from './limit-calendar.js';
import { planDeadlines } from './start-deadline.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);

const gridOf = (start: string, amount: number, unit: LimitUnit, countFirstDay = false): GridCell[] => {
  const rule = {
    step: 'rectify',
    amount,
    unit,
    countFirstDay,
    innerAmount: null,
    dayEndsAt: '24:00',
  } as const;
  const [plan] = planDeadlines(rule, at(day(start), '11:00'), calendar);
  return plan ? explanationGrid(plan.explanation) : [];
};

const short = ({ day: on, mark, count, reason, name }: GridCell): string =>
  [on.slice(5), mark, count, reason, name].filter((part) => part !== undefined).join(' ');

describe('explanationGrid', () => {
  it('shows three working days over a make-up Saturday in two whole weeks', () => {
    expect(gridOf('2026-05-08', 3, 'working-day').map(short)).toEqual([
      '05-04 outside',
      '05-05 outside',
      '05-06 outside',
      '05-07 outside',
      '05-08 start',
      '05-09 added 1 makeup 劳动节',
      '05-10 skipped weekend',
      '05-11 counted 2',
      '05-12 due 3',
      '05-13 outside',
      '05-14 outside',
      '05-15 outside',
      '05-16 outside',
      '05-17 outside',
    ]);
  });

  it('numbers the start when it is day 1, and says why a due day off the usual week counts', () => {
    const cells = gridOf('2025-01-21', 10, 'working-day', true).map(short);
    expect(cells).toContain('01-21 start 1');
    expect(cells).toContain('01-28 skipped holiday 春节');
    expect(cells).toContain('02-08 due 10 makeup 春节');
    expect(cells.at(-1)).toBe('02-09 outside');
  });

  it('keeps the reason on a start that is a day off', () => {
    expect(gridOf('2026-05-02', 1, 'working-day', true).map(short)).toContain('05-02 start holiday 劳动节');
  });

  it('counts weekends like other days for calendar days', () => {
    const cells = gridOf('2026-05-15', 3, 'calendar-day').map(short);
    expect(cells.slice(4)).toEqual([
      '05-15 start',
      '05-16 counted 1',
      '05-17 counted 2',
      '05-18 due 3',
      ...[19, 20, 21, 22, 23, 24].map((on) => `05-${on} outside`),
    ]);
  });

  it('does not number days for a limit in hours, and shows the due mark when it ends on the day it began', () => {
    expect(gridOf('2026-05-12', 2, 'hour').map(short)).toEqual([
      '05-11 outside',
      '05-12 due',
      '05-13 outside',
      '05-14 outside',
      '05-15 outside',
      '05-16 outside',
      '05-17 outside',
    ]);
    expect(gridOf('2026-05-12', 48, 'hour').map(short).slice(1, 4)).toEqual([
      '05-12 start',
      '05-13 counted',
      '05-14 due',
    ]);
  });

  it.each(['calendar-day', 'working-day', 'hour', 'working-hour'] as const)(
    'is whole weeks without a gap, with one due day and the numbers 1 to n in order, in %s',
    (unit) => {
      for (let step = 0; step < 120; step += 1) {
        const start = addDays(day('2026-01-20'), step);
        const cells = gridOf(start, 9, unit, step % 2 === 0);
        const [first] = cells;
        expect(first && weekday(first.day)).toBe(1);
        expect(cells.length % 7).toBe(0);
        expect(cells.every((cell, index) => first && daysBetween(first.day, cell.day) === index)).toBe(true);
        expect(cells.filter((cell) => cell.mark === 'due')).toHaveLength(1);
        const counts = cells.flatMap((cell) => cell.count ?? []);
        expect(counts).toEqual(unit.endsWith('day') ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : []);
      }
    },
  );
});
