import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { RecountDeadlines, type Depending } from '../../deadlines/index.js';
import { CalendarChangeRow } from '../persistence/calendar-change.entity.js';

const SHOWN = 50;

/** The changes that were made. */
@Injectable()
export class CalendarChanges {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly recounts: RecountDeadlines,
  ) {}

  /** Newest first. */
  newest(): Promise<CalendarChangeRow[]> {
    return this.uow.reads.find(CalendarChangeRow, { order: { id: 'DESC' }, take: SHOWN });
  }

  /** The one that deadlines are still following, if there is one. */
  underWay(reads: Reads): Promise<CalendarChangeRow | null> {
    return reads.findOneBy(CalendarChangeRow, { leftOver: MoreThan(0) });
  }

  /** How much hangs on the days of that year. */
  dependingOn(year: number): Promise<Depending> {
    return this.recounts.dependingOn(this.uow.reads, year);
  }
}
