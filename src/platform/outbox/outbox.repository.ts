import { Injectable } from '@nestjs/common';
import { plusMillis, MINUTE, type Instant } from '../../kernel/instant.js';
import type { Tx } from '../database/unit-of-work.js';
import { OutboxRow } from './outbox.entity.js';

/** A row that was offered but not finished is offered again after this long; handlers look before they act. */
const OFFER_LEASE_MS = 5 * MINUTE;

@Injectable()
export class OutboxRepository {
  /** Takes the rows that are due for an offer; on PostgreSQL rows claimed by another process are passed over. */
  async claimForOffer(tx: Tx, now: Instant, limit: number): Promise<OutboxRow[]> {
    const query = tx
      .createQueryBuilder(OutboxRow, 'o')
      .where('o.state = :state AND o.offerAt <= :now', { state: 'open', now })
      .orderBy('o.offerAt')
      .addOrderBy('o.id')
      .limit(limit);
    if (tx.connection.options.type === 'postgres')
      query.setLock('pessimistic_write').setOnLocked('skip_locked');
    const rows = await query.getMany();
    if (rows.length > 0) {
      await tx
        .createQueryBuilder()
        .update(OutboxRow)
        .set({ offerAt: plusMillis(now, OFFER_LEASE_MS), offers: () => 'offers + 1' })
        .whereInIds(rows.map((row) => row.id))
        .execute();
    }
    return rows;
  }

  countOffers(tx: Tx, now: Instant): Promise<number> {
    return tx
      .createQueryBuilder(OutboxRow, 'o')
      .where('o.state = :state AND o.offerAt <= :now', { state: 'open', now })
      .getCount();
  }

  /** Gives back rows whose offer did not reach the queue. */
  async giveBack(tx: Tx, ids: string[], now: Instant): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({ offerAt: now, offers: () => 'offers - 1' })
      .whereInIds(ids)
      .andWhere('state = :state', { state: 'open' })
      .execute();
  }

  find(tx: Tx, id: string): Promise<OutboxRow | null> {
    return tx.findOneBy(OutboxRow, { id });
  }

  findByKey(tx: Tx, jobKey: string): Promise<OutboxRow | null> {
    return tx.findOneBy(OutboxRow, { jobKey });
  }

  async finish(
    tx: Tx,
    id: string,
    state: 'done' | 'failed',
    now: Instant,
    error: string | null = null,
  ): Promise<void> {
    await tx.update(OutboxRow, { id, state: 'open' }, { state, finishedAt: now, error });
  }

  countOpen(tx: Tx): Promise<number> {
    return tx.countBy(OutboxRow, { state: 'open' });
  }

  /** All open rows in the order they were promised; for draining in process. */
  openInOrder(tx: Tx, limit: number): Promise<OutboxRow[]> {
    return tx.find(OutboxRow, { where: { state: 'open' }, order: { id: 'ASC' }, take: limit });
  }

  /** Settles everything that is open without doing it: for a past that nobody is to be told of. */
  async settleOpen(tx: Tx, now: Instant): Promise<void> {
    await tx.update(OutboxRow, { state: 'open' }, { state: 'done', finishedAt: now });
  }

  /** Finished rows older than the given moment have done their duty as guards for long enough. */
  async forgetDoneBefore(tx: Tx, before: Instant): Promise<void> {
    await tx
      .createQueryBuilder()
      .delete()
      .from(OutboxRow)
      .where('state = :state AND finished_at < :before', { state: 'done', before })
      .execute();
  }
}
