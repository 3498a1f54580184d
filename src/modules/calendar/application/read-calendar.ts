import { Injectable } from '@nestjs/common';
import { addDays, yearOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { calendarOf, type PublishedYear } from '../domain/calendar-book.js';
import type { CalendarDay } from '../domain/day-table.js';
import { Calendars } from './calendars.js';

export interface YearSheet {
  year: number;
  /** The notice; null while it is awaited. */
  published: string | null;
  days: CalendarDay[];
  districtDays: CalendarDay[];
  /** Of each month, January first. */
  workingDays: number[];
}

/** The calendar to look at. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** The years that are published, with their notices. */
  async years(): Promise<readonly PublishedYear[]> {
    return (await this.calendars.book(this.uow.reads)).years;
  }

  async year(year: number): Promise<YearSheet> {
    const book = await this.calendars.book(this.uow.reads);
    const calendar = calendarOf(book);
    const of = (rows: readonly CalendarDay[]): CalendarDay[] =>
      rows.filter(({ day }) => yearOf(day) === year);
    const workingDays = Array.from({ length: 12 }, () => 0);
    for (let day = `${year}-01-01` as Day; yearOf(day) === year; day = addDays(day, 1))
      if (calendar.isWorkingDay(day)) workingDays[Number(day.slice(5, 7)) - 1]! += 1;
    return {
      year,
      published: book.years.find((one) => one.year === year)?.source ?? null,
      days: of(book.national),
      districtDays: of(book.district),
      workingDays,
    };
  }
}
