import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { CatchUpIndex } from '../modules/cases/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { OutboxRepository } from '../platform/outbox/outbox.repository.js';
import { Announcements } from '../platform/queue/announcements.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { JobWorkers } from '../platform/queue/job-workers.js';
import { Relay } from '../platform/queue/relay.js';
import { SharedQuotas } from '../platform/queue/shared-quotas.js';
import { Ticker } from '../platform/queue/ticker.js';
import { openMetrics } from './watch.js';
import { LOGGER, type Logger } from '../platform/logging/logger.js';

/** Opens the queues and starts what runs beside the requests. Redis may be away: the work waits in the outbox. */
export async function startBackground(
  app: INestApplicationContext,
  { work }: { work: boolean },
): Promise<void> {
  const logger = app.get<Logger>(LOGGER);
  const queues = app.get(JobQueues);
  const uow = app.get(UnitOfWork);
  const outbox = app.get(OutboxRepository);
  await queues.open();
  await app.get(Announcements).open();
  await app.get(SharedQuotas).open();
  await openMetrics(app, { requests: 'listen' in app });
  if (work && !uow.isPostgres) await uow.run((tx) => outbox.releaseAll(tx, app.get(Clock).now()));
  app.get(Relay).start();
  if (!work) return;
  await app.get(JobWorkers).open();
  app.get(Ticker).start();
  void silenceGhosts(queues, logger);
  app
    .get(CatchUpIndex, { strict: false })
    .run()
    .catch((error: unknown) => logger.error({ err: String(error) }, 'the search index is behind'));
}

/** Redis may be away just now. */
async function silenceGhosts(queues: JobQueues, logger: Logger): Promise<void> {
  try {
    const silenced = await queues.silenceGhosts();
    if (silenced > 0) logger.info({ silenced }, 'schedules of an earlier version taken out of redis');
  } catch (error) {
    logger.debug({ err: String(error) }, 'schedules in redis not looked at yet');
    setTimeout(() => void silenceGhosts(queues, logger), 5_000).unref();
  }
}
