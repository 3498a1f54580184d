import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { plusMillis, MINUTE, type Instant } from '../../kernel/instant.js';
import type { Reads, Tx } from '../database/unit-of-work.js';
import { OutboxRow } from './outbox.entity.js';

/** What lies in the queue for longer is offered again; a second offer of a row that is done comes to nothing. */
const QUEUE_LEASE_MS = 5 * MINUTE;

/** Whoever has a row in hand says so again well within this time. */
export const HAND_LEASE_MS = 30_000;

/** No two clocks of one installation differ by more; a row from further ahead was written before the clock was set back. */
const CLOCKS_AGREE_WITHIN_MS = 2 * MINUTE;

const OPEN = { state: 'open' } as const;

/** Whoever had it in hand has let its lease run out. */
const ONE_MORE_DEATH = (): string => 'deaths + CASE WHEN runner IS NULL THEN 0 ELSE 1 END';

/** A row's way from the promise to its end. */
@Injectable()
export class OutboxRepository {
  /** Takes the rows that are due for an offer; on PostgreSQL rows claimed by another process are passed over. */
  async claimForOffer(tx: Tx, now: Instant, limit: number): Promise<OutboxRow[]> {
    const query = tx
      .createQueryBuilder(OutboxRow, 'o')
      .where('o.state = :state AND o.offerAt <= :now', { ...OPEN, now })
      .orderBy('o.offerAt')
      .addOrderBy('o.id')
      .limit(limit);
    if (tx.connection.options.type === 'postgres')
      query.setLock('pessimistic_write').setOnLocked('skip_locked');
    const rows = await query.getMany();
    if (rows.length > 0)
      await tx
        .createQueryBuilder()
        .update(OutboxRow)
        .set({
          offerAt: plusMillis(now, QUEUE_LEASE_MS),
          offers: () => 'offers + 1',
          offeredAt: now,
          touchedAt: now,
          deaths: ONE_MORE_DEATH,
          runner: null,
        })
        .whereInIds(rows.map((row) => row.id))
        .execute();
    return rows;
  }

  countOffers(reads: Reads, now: Instant): Promise<number> {
    return reads
      .createQueryBuilder(OutboxRow, 'o')
      .where('o.state = :state AND o.offerAt <= :now', { ...OPEN, now })
      .getCount();
  }

  /** Gives back rows whose offer did not reach the queue. */
  async giveBack(tx: Tx, ids: string[], now: Instant): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({ offerAt: now, offers: () => 'offers - 1', offeredAt: null })
      .whereInIds(ids)
      .andWhere('state = :state AND runner IS NULL', OPEN)
      .execute();
  }

  /** What was put into a queue that has lost it, or may have. */
  async offerAgain(tx: Tx, now: Instant): Promise<number> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({ offerAt: now, touchedAt: now })
      .where('state = :state AND runner IS NULL AND offered_at IS NOT NULL AND offer_at > :now', {
        ...OPEN,
        now,
      })
      .execute();
    return affected ?? 0;
  }

  /** After the clock was set back: nothing waits for an hour that has been before. */
  async offerWhatIsAhead(tx: Tx, now: Instant): Promise<number> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({ offerAt: now, touchedAt: now, runner: null })
      .where('state = :state AND touched_at > :ahead', {
        ...OPEN,
        ahead: plusMillis(now, CLOCKS_AGREE_WITHIN_MS),
      })
      .execute();
    return affected ?? 0;
  }

  /** What a process that is gone had in hand; only where it is certain that there is no other one. */
  async releaseAll(tx: Tx, now: Instant): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({ offerAt: now, touchedAt: now, deaths: ONE_MORE_DEATH, runner: null })
      .where('state = :state AND runner IS NOT NULL', OPEN)
      .execute();
  }

  /** Takes a row in hand; null when it is finished or somebody else has it. */
  async take(tx: Tx, id: string, runner: string, now: Instant): Promise<OutboxRow | null> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({
        runner,
        deaths: ONE_MORE_DEATH,
        offerAt: plusMillis(now, HAND_LEASE_MS),
        offeredAt: null,
        touchedAt: now,
      })
      .where('id = :id AND state = :state AND (runner IS NULL OR offer_at <= :now)', { ...OPEN, id, now })
      .execute();
    return affected === 1 ? tx.findOneByOrFail(OutboxRow, { id }) : null;
  }

  /** Goes on having it in hand; false when it was taken away meanwhile. */
  async hold(tx: Tx, id: string, runner: string, now: Instant): Promise<boolean> {
    const held = { offerAt: plusMillis(now, HAND_LEASE_MS), touchedAt: now };
    return (await tx.update(OutboxRow, { ...OPEN, id, runner }, held)).affected === 1;
  }

  /** Lets go of a row that is not done: free at once, and no death, for nothing died of it. */
  async handBack(tx: Tx, id: string, runner: string, now: Instant): Promise<boolean> {
    const free = { offerAt: now, touchedAt: now, runner: null };
    return (await tx.update(OutboxRow, { ...OPEN, id, runner }, free)).affected === 1;
  }

  find(reads: Reads, id: string): Promise<OutboxRow | null> {
    return reads.findOneBy(OutboxRow, { id });
  }

  findByKey(reads: Reads, jobKey: string): Promise<OutboxRow | null> {
    return reads.findOneBy(OutboxRow, { jobKey });
  }

  async finish(tx: Tx, id: string, now: Instant): Promise<void> {
    await tx.update(
      OutboxRow,
      { ...OPEN, id },
      { state: 'done', finishedAt: now, touchedAt: now, runner: null, offeredAt: null, failingSince: null },
    );
  }

  /** Put aside until its next try. */
  async postpone(tx: Tx, row: OutboxRow, until: Instant, error: string, now: Instant): Promise<void> {
    await tx.update(
      OutboxRow,
      { ...OPEN, id: row.id, runner: row.runner ?? IsNull() },
      {
        offerAt: until,
        tries: row.tries + 1,
        failingSince: row.failingSince ?? now,
        error,
        runner: null,
        touchedAt: now,
      },
    );
  }

  /** Given up: kept, with its reason, for a person to look at. False when it is finished or in other hands by now. */
  async fail(tx: Tx, row: OutboxRow, error: string, now: Instant): Promise<boolean> {
    const { affected } = await tx.update(
      OutboxRow,
      { ...OPEN, id: row.id, runner: row.runner ?? IsNull() },
      {
        state: 'failed',
        finishedAt: now,
        tries: row.tries + 1,
        failingSince: row.failingSince ?? now,
        error,
        runner: null,
        offeredAt: null,
        touchedAt: now,
      },
    );
    return affected === 1;
  }

  /** Back at the beginning, at once: a person wants it tried again. False when it is not open, not failed, or in hand. */
  async reopen(tx: Tx, id: string, now: Instant): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({
        state: 'open',
        offerAt: now,
        offeredAt: null,
        touchedAt: now,
        finishedAt: null,
        tries: 0,
        deaths: 0,
      })
      .where('id = :id AND runner IS NULL AND state IN (:...states)', { id, states: ['open', 'failed'] })
      .execute();
    return affected === 1;
  }

  /** A person wants it no more. False when it is finished already or in hand. */
  async drop(tx: Tx, id: string, now: Instant): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(OutboxRow)
      .set({ state: 'dropped', finishedAt: now, offeredAt: null, touchedAt: now })
      .where('id = :id AND runner IS NULL AND state IN (:...states)', { id, states: ['open', 'failed'] })
      .execute();
    return affected === 1;
  }

  countOpen(reads: Reads): Promise<number> {
    return reads.countBy(OutboxRow, OPEN);
  }

  /** All open rows in the order they were promised; for draining in process. */
  openInOrder(reads: Reads, limit: number): Promise<OutboxRow[]> {
    return reads.find(OutboxRow, { where: OPEN, order: { id: 'ASC' }, take: limit });
  }

  /** Settles everything that is open without doing it: for a past that nobody is to be told of. */
  async settleOpen(tx: Tx, now: Instant): Promise<void> {
    await tx.update(OutboxRow, OPEN, { state: 'done', finishedAt: now });
  }
}
