import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { dayOf } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { RoundOverError } from '../domain/dispatch-errors.js';
import { isOver } from '../domain/round-days.js';
import { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';

/** Loads rounds, and remembers what happens to one. */
@Injectable()
export class Rounds {
  constructor(private readonly history: History) {}

  async require(reads: Reads, id: string): Promise<DispatchRoundRow> {
    const round = await reads.findOneBy(DispatchRoundRow, { id });
    if (!round) throw new NotFoundError();
    return round;
  }

  /** Throws RoundOverError. */
  async requireRunning(reads: Reads, id: string, now: Instant): Promise<DispatchRoundRow> {
    const round = await this.require(reads, id);
    if (isOver(round, now)) throw new RoundOverError({ month: round.month, on: round.endsOn });
    return round;
  }

  /** Those that still take answers, the oldest first. */
  running(reads: Reads, now: Instant): Promise<DispatchRoundRow[]> {
    return reads.find(DispatchRoundRow, {
      where: { endsOn: MoreThanOrEqual(dayOf(now)) },
      order: { month: 'ASC' },
    });
  }

  /** Newest first. */
  all(reads: Reads): Promise<DispatchRoundRow[]> {
    return reads.find(DispatchRoundRow, { order: { month: 'DESC' } });
  }

  remember(
    tx: Tx,
    actor: Actor,
    { id, month }: Pick<DispatchRoundRow, 'id' | 'month'>,
    action: string,
    now: Instant,
    { note = null, ...data }: { note?: string | null } & Record<string, unknown> = {},
  ): Promise<void> {
    const entry = {
      action: `dispatch.${action}`,
      subjectType: 'dispatch-round',
      subjectId: id,
      note,
    } as const;
    return this.history.append(tx, actor, { ...entry, data: { month, ...data } }, now);
  }
}
