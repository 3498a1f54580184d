import type { INestApplicationContext } from '@nestjs/common';
import { CatchUpIndex } from '../modules/cases/index.js';
import { Announcements } from '../platform/queue/announcements.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { JobWorkers } from '../platform/queue/job-workers.js';
import { Relay } from '../platform/queue/relay.js';
import { LOGGER, type Logger } from '../platform/logging/logger.js';

/** Opens the queues and starts what runs beside the requests. Redis may be away: the work waits in the outbox. */
export async function startBackground(
  app: INestApplicationContext,
  { work }: { work: boolean },
): Promise<void> {
  const logger = app.get<Logger>(LOGGER);
  const queues = app.get(JobQueues);
  await queues.open();
  await app.get(Announcements).open();
  app.get(Relay).start();
  if (!work) return;
  await app.get(JobWorkers).open();
  const schedule = async (): Promise<void> => {
    try {
      await queues.schedule();
    } catch (error) {
      logger.warn({ err: String(error) }, 'schedules could not be set yet');
      setTimeout(() => void schedule(), 5_000).unref();
    }
  };
  await schedule();
  app
    .get(CatchUpIndex, { strict: false })
    .run()
    .catch((error: unknown) => logger.error({ err: String(error) }, 'the search index is behind'));
}
