import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf, timeOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { BatchRow } from '../../campaigns/index.js';
import { DispatchMomentError } from '../domain/case-errors.js';

/** 交办时间: when the paper was really handed over, which may be before it is logged. */
@Injectable()
export class DispatchMoment {
  /** The moment from which the clock runs; throws DispatchMomentError when it lies ahead or before a hand-over. */
  async of(
    reads: Reads,
    wanted: Instant | null,
    batchIds: readonly (string | null)[],
    now: Instant,
  ): Promise<Instant> {
    if (wanted === null) return now;
    if (wanted > now) throw DispatchMomentError.ahead();
    const ids = [...new Set(batchIds)].filter((id) => id !== null);
    const batches = ids.length > 0 ? await reads.findBy(BatchRow, { id: In(ids) }) : [];
    for (const { label, handedOverAt } of batches)
      if (handedOverAt && wanted < handedOverAt)
        throw DispatchMomentError.beforeHandOver(label, `${dayOf(handedOverAt)} ${timeOf(handedOverAt)}`);
    return wanted;
  }
}
