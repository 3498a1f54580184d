import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../../../../platform/http/language.js';
import type { FileVerdict } from '../../application/read-calendar-file.js';
import { DAY_SCOPES, type DayScope } from '../../domain/calendar-book.js';
import { DAY_KINDS, type DayKind } from '../../domain/day-table.js';

export class CalendarDayResponse {
  /** @example "2026-05-09" */
  day: string;

  @ApiProperty({ enum: DAY_KINDS, enumName: 'DayKind' })
  kind: DayKind;

  name: string;
  source: string;
}

export class PublishedYearResponse {
  year: number;
  source: string;
}

export class CalendarYearResponse {
  year: number;

  /** The notice; null while it is awaited. */
  @ApiProperty({ type: String, nullable: true })
  published: string | null;

  days: CalendarDayResponse[];

  /** Of this district alone; they lie over the others. */
  districtDays: CalendarDayResponse[];

  /** Working days of each month, January first. */
  workingDays: number[];
}

/** A day as a change wants it; without a kind it follows its weekday again. */
export class DraftDayResponse {
  day: string;

  @ApiProperty({ enum: DAY_SCOPES, enumName: 'DayScope' })
  scope: DayScope;

  @ApiProperty({ enum: DAY_KINDS, enumName: 'DayKind', nullable: true })
  kind: DayKind | null;

  name: string;
  source: string;
}

class DayChangeResponse {
  before: CalendarDayResponse;
  after: CalendarDayResponse;
}

class JudgedYearResponse {
  year: number;
  source: string;
  added: CalendarDayResponse[];
  changed: DayChangeResponse[];
  removed: CalendarDayResponse[];
  unchanged: number;
}

class RejectedLineResponse {
  line: number;
  text: string;
  reason: string;
}

class CalendarDraftResponse {
  days: DraftDayResponse[];
  publish: PublishedYearResponse[];
}

/** What a file would make of the calendar. */
export class CalendarFileResponse {
  @ApiProperty({ enum: ['csv', 'ical'] })
  format: 'csv' | 'ical';

  years: JudgedYearResponse[];
  rejected: RejectedLineResponse[];

  /** What is left to do, to be shown and made as a calendar change; empty when the calendar says all of it. */
  draft: CalendarDraftResponse;

  static of({ format, years, rejected, draft }: FileVerdict, language: Language): CalendarFileResponse {
    return {
      format,
      years,
      rejected: rejected.map(({ line, text, reason }) => ({ line, text, reason: reason[language] })),
      draft: { days: [...draft.days], publish: [...draft.publish] },
    };
  }
}
