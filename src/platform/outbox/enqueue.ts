import { newId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Tx } from '../database/unit-of-work.js';
import { JOBS, type JobCatalog, type JobName } from '../queue/job-catalog.js';
import { traceOfNow } from '../watch/running.js';
import { OutboxRow } from './outbox.entity.js';

/** Promises a job inside the open transaction, for now or for later; the same key a second time changes nothing. */
export async function enqueue<N extends JobName>(
  tx: Tx,
  job: N,
  payload: JobCatalog[N],
  now: Instant,
  offerAt: Instant = now,
): Promise<void> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(OutboxRow)
    .values({
      id: newId(),
      job,
      payload: { ...payload, ...traceOfNow() },
      jobKey: JOBS[job].key(payload as never),
      state: 'open',
      offerAt,
      offers: 0,
      createdAt: now,
      finishedAt: null,
      error: null,
      tries: 0,
      deaths: 0,
      runner: null,
      offeredAt: null,
      touchedAt: now,
      failingSince: null,
    })
    .orIgnore()
    .execute();
}
