import { Injectable } from '@nestjs/common';
import { setImmediate as pause } from 'node:timers/promises';
import { Clock } from '../../../kernel/clock.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { SYSTEM, type Actor } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { RecountDeadlines, type RecountedDeadline } from '../../deadlines/index.js';
import { CalendarChangeRow } from '../persistence/calendar-change.entity.js';
import { ApplyRecounts } from './apply-recounts.js';

/** Deadlines in one transaction: few enough that nobody waits behind them. */
const SLICE = 200;

/**
 * Lets the deadlines follow a large change, some at a time. What has followed no longer differs from the calendar, so
 * that a run that was broken off goes on where it stopped, and a second one finds nothing to do.
 */
@Injectable()
export class FollowCalendarChange {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly recounts: RecountDeadlines,
    private readonly apply: ApplyRecounts,
    private readonly clock: Clock,
  ) {}

  async run(changeId: string): Promise<void> {
    const { reads } = this.uow;
    const change = await reads.findOneBy(CalendarChangeRow, { id: changeId });
    if (!change || change.leftOver === 0) return;
    const calendar = await this.calendars.load(reads);
    const effect = await this.recounts.effect(reads, calendar, change.spanFrom, change.spanTo);
    for (let at = 0; at < effect.length; at += SLICE) {
      const left = Math.max(0, effect.length - at - SLICE);
      await this.uow.run((tx) => this.slice(tx, change, effect.slice(at, at + SLICE), left));
      // On SQLite nothing else is heard until the loop lets go.
      await pause();
    }
    await this.uow.run(async (tx) => {
      await tx.update(CalendarChangeRow, { id: changeId }, { leftOver: 0 });
      await enqueue(tx, 'calendar.tell-moves', { changeId }, this.clock.now());
    });
  }

  private async slice(
    tx: Tx,
    change: CalendarChangeRow,
    some: readonly RecountedDeadline[],
    left: number,
  ): Promise<void> {
    await holdAlone(tx, 'calendar');
    const calendar = await this.calendars.load(tx);
    await this.apply.run(tx, whoMadeIt(change), change, calendar, some, this.clock.now());
    // The last word is said when all are through, so that a lost slice keeps the change open.
    await tx.update(CalendarChangeRow, { id: change.id }, { leftOver: Math.max(1, left) });
  }
}

/** Whoever changed the calendar has moved the dates. */
function whoMadeIt({ byId, byName, byUnit }: CalendarChangeRow): Actor {
  return { ...SYSTEM, userId: byId, name: byName, unitName: byUnit };
}
