import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { Deadlines } from '../../deadlines/index.js';
import { stopsWorks, type ShutDown } from '../domain/shut-down.js';
import type { MeasureKind } from '../domain/vocabulary.js';
import { ShutDownRow } from '../persistence/shut-down.entity.js';

/** Shut-downs as measures: each has a day on which it is looked at again, with a clock of its own. */
@Injectable()
export class ShutDowns {
  constructor(private readonly deadlines: Deadlines) {}

  /** The latest first. */
  of(reads: Reads, caseId: string): Promise<ShutDownRow[]> {
    return reads.find(ShutDownRow, { where: { caseId }, order: { id: 'DESC' } });
  }

  /** The one whose review is ahead. */
  open(reads: Reads, caseId: string): Promise<ShutDownRow | null> {
    return reads.findOneBy(ShutDownRow, { caseId, outcome: IsNull() });
  }

  /** What the report says about works that were stopped takes the place of what the round before said. */
  async follow(
    tx: Tx,
    caseId: string,
    measures: readonly { kind: MeasureKind }[],
    shutDown: ShutDown | null,
    byName: string,
    now: Instant,
  ): Promise<void> {
    const known = await this.open(tx, caseId);
    const wanted = stopsWorks(measures) ? shutDown : null;
    if (known?.reviewOn === wanted?.reviewOn && known?.reason === wanted?.reason.trim()) return;
    if (known) {
      await tx.delete(ShutDownRow, { id: known.id });
      await this.deadlines.cancel(tx, { type: 'case', id: caseId }, ['review'], now);
    }
    if (wanted) await this.begin(tx, caseId, wanted, byName, now);
  }

  /** Starts the clock of the review; the day is known to lie ahead. */
  async begin(
    tx: Tx,
    caseId: string,
    { reason, reviewOn, reviewSaid }: ShutDown,
    byName: string,
    now: Instant,
  ): Promise<void> {
    const row = { id: newId(), caseId, reason: reason.trim(), reviewOn: reviewOn!, orderedAt: now };
    await tx.insert(ShutDownRow, {
      ...row,
      outcome: null,
      note: null,
      reviewedAt: null,
      reviewedByName: null,
    });
    const said = reviewSaid?.trim() || null;
    const subject = { type: 'case', id: caseId } as const;
    const named = { byName, at: now, act: 'shut-down' } as const;
    await this.deadlines.startForDay(tx, subject, 'review', now, reviewOn!, said, named);
  }
}
