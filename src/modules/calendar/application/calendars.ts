import { Injectable } from '@nestjs/common';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { WorkCalendar } from '../domain/holiday-table.js';
import { noticeOf, STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../domain/state-council-days.js';
import { CalendarDayRow } from '../persistence/calendar-day.entity.js';
import { CalendarYearRow } from '../persistence/calendar-year.entity.js';

/** The calendar as the table has it now. */
@Injectable()
export class Calendars {
  async load(reads: Reads): Promise<WorkCalendar> {
    const days = await reads.find(CalendarDayRow, { order: { day: 'ASC' } });
    const years = await reads.find(CalendarYearRow);
    return new WorkCalendar(
      days,
      years.map((row) => row.year),
    );
  }

  /** The days of one year that differ from their weekday, and where they come from. */
  async year(
    reads: Reads,
    year: number,
  ): Promise<{ published: CalendarYearRow | null; days: CalendarDayRow[] }> {
    const days = await reads
      .createQueryBuilder(CalendarDayRow, 'd')
      .where('d.day LIKE :year', { year: `${year}-%` })
      .orderBy('d.day')
      .getMany();
    return { published: await reads.findOneBy(CalendarYearRow, { year }), days };
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
