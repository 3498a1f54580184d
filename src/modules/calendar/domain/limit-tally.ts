import { yearOf, type Day } from '../../../kernel/day.js';
import type { DayTable } from './day-table.js';

export interface SkippedDay {
  day: Day;
  reason: 'weekend' | 'holiday';
  /** The festival; null for an ordinary weekend day. */
  name: string | null;
}

/** A make-up workday that counted although it is a weekend day. */
export interface AddedDay {
  day: Day;
  name: string;
}

/** Remembers what became of each day on the way to a due date. */
export class LimitTally {
  readonly counted: Day[] = [];
  readonly skipped: SkippedDay[] = [];
  readonly added: AddedDay[] = [];
  private readonly unpublished = new Set<number>();

  constructor(private readonly calendar: DayTable) {}

  /** Looks at the next day and says whether it counts as a working day. */
  take(day: Day): boolean {
    const year = yearOf(day);
    if (!this.calendar.isPublished(year)) this.unpublished.add(year);
    const kind = this.calendar.dayKindOf(day);
    const name = this.calendar.nameOf(day);
    if (kind === 'weekend' || kind === 'holiday') {
      this.skipped.push({ day, reason: kind, name });
      return false;
    }
    if (kind === 'makeup') this.added.push({ day, name: name ?? '' });
    this.counted.push(day);
    return true;
  }

  /** A day on which the unit is on duty counts whatever day it is, and hangs on no notice. */
  takeDuty(day: Day): void {
    const kind = this.calendar.dayKindOf(day);
    if (kind !== 'workday') this.added.push({ day, name: '值班' });
    this.counted.push(day);
  }

  get unpublishedYears(): number[] {
    return [...this.unpublished];
  }
}
