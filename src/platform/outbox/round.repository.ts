import { Injectable } from '@nestjs/common';
import { DAY_MS, plusMillis, type Instant } from '../../kernel/instant.js';
import type { Reads, Tx } from '../database/unit-of-work.js';
import { OutboxRow } from './outbox.entity.js';

/** Nobody asks for older rounds, and there are five hundred a day. */
const KEPT_MS = 2 * DAY_MS;

type Round = OutboxRow & { payload: { at: Instant } };

/** Scheduled rounds among the rows of the outbox. */
@Injectable()
export class RoundRepository {
  async newest(reads: Reads, job: string): Promise<Round | null> {
    // The key ends with the hour, so its order is that of the hours.
    return (await reads.findOne(OutboxRow, { where: { job }, order: { jobKey: 'DESC' } })) as Round | null;
  }

  /** When a round of this kind was last done. One that only made way for a newer was not touched when it was settled. */
  async lastDoneAt(reads: Reads, job: string): Promise<Instant | null> {
    const row = await reads
      .createQueryBuilder(OutboxRow, 'o')
      .where(`o.job = :job AND o.state = 'done' AND o.touchedAt = o.finishedAt`, { job })
      .orderBy('o.jobKey', 'DESC')
      .limit(1)
      .getOne();
    return row?.finishedAt ?? null;
  }

  /** Settles a round that nobody is to do. */
  async skip(tx: Tx, job: string, now: Instant): Promise<void> {
    await tx.update(OutboxRow, { job, state: 'open' }, { state: 'done', finishedAt: now });
  }

  /** Older rounds that were not begun or that failed: this one asks for all that they would have found. */
  async makeWay(tx: Tx, job: string, hour: Instant, now: Instant): Promise<void> {
    const older = { job, newest: `${job}_${hour}` };
    await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({ state: 'done', finishedAt: now, offeredAt: null })
      .where('job = :job AND job_key < :newest AND runner IS NULL AND state = :open', {
        ...older,
        open: 'open',
      })
      .execute();
    await tx
      .createQueryBuilder()
      .delete()
      .from(OutboxRow)
      .where('job = :job AND job_key < :newest AND state = :done AND created_at < :before', {
        ...older,
        done: 'done',
        before: plusMillis(now, -KEPT_MS),
      })
      .execute();
  }

  /** A round that went well makes up for those of its kind that failed before. */
  async makeGood(tx: Tx, row: OutboxRow, now: Instant): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({ state: 'done', finishedAt: now })
      .where('job = :job AND job_key < :key AND state = :failed', {
        job: row.job,
        key: row.jobKey,
        failed: 'failed',
      })
      .execute();
  }
}
