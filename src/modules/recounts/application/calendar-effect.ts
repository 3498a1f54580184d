import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  amended,
  CalendarDraftError,
  calendarOf,
  Calendars,
  changedDays,
  findDraftErrors,
  newlyPublished,
  touchedSpan,
  type CalendarDraft,
  type ChangedDay,
  type PublishedYear,
  type WorkCalendar,
} from '../../calendar/index.js';
import { RecountDeadlines, type RecountedDeadline } from '../../deadlines/index.js';
import type { Day } from '../../../kernel/day.js';
import { NothingChangesError } from '../domain/recount-errors.js';

/** What a draft would change: days, years and running deadlines. */
export interface Effect {
  days: ChangedDay[];
  publish: PublishedYear[];
  /** What the change may count otherwise; null where only the words of a source differ. */
  span: { from: Day; to: Day } | null;
  /** The calendar as it would be. */
  calendar: WorkCalendar;
  deadlines: RecountedDeadline[];
  /** Stands for all of it: the same draft over the same state has the same seal. */
  seal: string;
}

@Injectable()
export class CalendarEffect {
  constructor(
    private readonly calendars: Calendars,
    private readonly recounts: RecountDeadlines,
  ) {}

  /** Throws CalendarDraftError, NothingChangesError. */
  async of(reads: Reads, draft: CalendarDraft): Promise<Effect> {
    const errors = findDraftErrors(draft);
    if (errors.length > 0) throw new CalendarDraftError(errors);
    const book = await this.calendars.book(reads);
    const days = changedDays(book, draft);
    const publish = newlyPublished(book, draft);
    if (days.length === 0 && publish.length === 0) throw new NothingChangesError();
    const calendar = calendarOf(amended(book, draft));
    const span = touchedSpan(book, draft);
    const deadlines = span ? await this.recounts.effect(reads, calendar, span.from, span.to) : [];
    return { days, publish, span, calendar, deadlines, seal: sealOf(days, publish, deadlines) };
  }
}

/** Dates that do not move need not be seen again when one of them is settled meanwhile. */
function sealOf(
  days: readonly ChangedDay[],
  publish: readonly PublishedYear[],
  deadlines: readonly RecountedDeadline[],
): string {
  const moves = deadlines
    .filter(({ outcome }) => outcome === 'moves')
    .map(({ row, to }) => `${row.id} ${to.dueAt}`)
    .toSorted();
  return createHash('sha256')
    .update(JSON.stringify([days, publish, moves]))
    .digest('hex')
    .slice(0, 32);
}
