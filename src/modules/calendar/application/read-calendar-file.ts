import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { judgeDays, type JudgedFile } from '../domain/judge-days.js';
import { readDays, type DaysFile } from '../files/read-days.js';
import { Calendars } from './calendars.js';

export interface CalendarFile {
  fileName: string;
  bytes: Uint8Array;
  /** Where the file names no notice; else its own name is the source. */
  source: string | null;
  /** Only this year of a file that holds several. */
  year: number | null;
}

export interface FileVerdict extends JudgedFile {
  format: DaysFile['format'];
}

/** 导入 before it counts: what a file would make of the calendar. It writes nothing. */
@Injectable()
export class ReadCalendarFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** Throws CalendarFileError. */
  async run(actor: Actor, { fileName, bytes, source, year }: CalendarFile): Promise<FileVerdict> {
    requirePermission(actor, 'calendar.manage');
    const { format, lines } = readDays(fileName, bytes);
    const book = await this.calendars.book(this.uow.reads);
    return { format, ...judgeDays(lines, book, source?.trim() || fileName, year) };
  }
}
