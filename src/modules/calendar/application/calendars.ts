import { Injectable } from '@nestjs/common';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { calendarOf, type CalendarBook, type CalendarDraft } from '../domain/calendar-book.js';
import type { CalendarDay } from '../domain/day-table.js';
import type { WorkCalendar } from '../domain/holiday-table.js';
import { noticeOf, STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../domain/state-council-days.js';
import { CalendarDayRow } from '../persistence/calendar-day.entity.js';
import { CalendarYearRow } from '../persistence/calendar-year.entity.js';
import { THE_HOUSE, WorkingHoursRow } from '../persistence/working-hours.entity.js';
import { DistrictDayRow } from '../persistence/district-day.entity.js';

/** The calendar as the table has it now. */
@Injectable()
export class Calendars {
  async load(reads: Reads): Promise<WorkCalendar> {
    const rows = await reads.find(WorkingHoursRow);
    const ofUnits = new Map(rows.map(({ unitId, hours, duty }) => [unitId, { hours, duty }]));
    return calendarOf(await this.book(reads), ofUnits.get(THE_HOUSE), ofUnits);
  }

  /** Every day that differs from its weekday, and the years that are published. */
  async book(reads: Reads): Promise<CalendarBook> {
    return {
      national: await daysOf(reads, 'calendar_day'),
      district: await daysOf(reads, 'district_day'),
      years: await reads.find(CalendarYearRow, { order: { year: 'ASC' } }),
    };
  }

  /** Writes what a draft says; what follows from it for running deadlines is the caller's business. */
  async put(tx: Tx, { days, publish }: CalendarDraft): Promise<void> {
    for (const { scope, kind, ...row } of days) {
      const table = scope === 'national' ? CalendarDayRow : DistrictDayRow;
      if (kind === null) await tx.delete(table, { day: row.day });
      else await tx.save(table, { ...row, kind });
    }
    for (const year of publish) await tx.save(CalendarYearRow, { ...year });
  }

  /** Puts the State Council's arrangements into an empty table; returns whether it did. */
  async seed(tx: Tx): Promise<boolean> {
    if ((await tx.countBy(CalendarYearRow, {})) > 0) return false;
    await tx.insert(
      CalendarYearRow,
      STATE_COUNCIL_YEARS.map((year) => ({ year, source: noticeOf(year) ?? '' })),
    );
    await tx.insert(CalendarDayRow, [...STATE_COUNCIL_DAYS]);
    return true;
  }
}

/** Some 170 rows with nearly every request: nothing needs them as entities. */
const daysOf = (reads: Reads, table: 'calendar_day' | 'district_day'): Promise<CalendarDay[]> =>
  reads.query(`SELECT day, kind, name, source FROM ${table} ORDER BY day`) as Promise<CalendarDay[]>;
