import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { DAY_MS } from '../../kernel/instant.js';
import { ZONE } from '../../kernel/day.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import type { OutboxRow } from '../outbox/outbox.entity.js';
import { JOBS, QUEUES, type JobName, type QueueName } from './job-catalog.js';
import { openRedis } from './redis-connection.js';
import { RedisAddress } from './redis-address.js';
import { SCHEDULES } from './schedules.js';

const PUBLISH_TIMEOUT_MS = 2_000;

/** The sending end of the queues. Never called from a request: the relay hands over what the outbox holds. */
@Injectable()
export class JobQueues implements BeforeApplicationShutdown {
  private connection: Redis | null = null;
  private readonly queues = new Map<QueueName, Queue>();

  constructor(
    private readonly address: RedisAddress,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    const url = await this.address.url();
    this.connection = openRedis(url, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      lazyConnect: false,
    });
    this.connection.on('error', (error) => this.logger.debug({ err: error.message }, 'redis connection'));
    for (const name of QUEUES) {
      const queue = new Queue(name, { connection: this.connection, prefix: 'duban' });
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
  }

  /** Publishes rows of the outbox; an offer made again gets a new id, so that a finished or lost one does not hide it. */
  async publish(rows: OutboxRow[]): Promise<void> {
    for (const name of QUEUES) {
      const mine = rows.filter((row) => JOBS[row.job as JobName].queue === name);
      if (mine.length > 0) await this.within(this.queue(name).addBulk(mine.map(asBullJob)));
    }
  }

  /** Says once more which ticks run when; the last one to say it is right. */
  async schedule(): Promise<void> {
    const ticks = this.queue('ticks');
    for (const { job, cron } of SCHEDULES) {
      await this.within(
        ticks.upsertJobScheduler(
          job,
          { pattern: cron, tz: ZONE },
          { name: job, opts: { removeOnComplete: true, removeOnFail: 100 } },
        ),
      );
    }
  }

  async ping(): Promise<void> {
    if (!this.connection) throw new Error('not connected');
    await this.within(this.connection.ping());
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const queue of this.queues.values()) await queue.close().catch(() => undefined);
    this.connection?.disconnect();
  }

  private queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error('queues are not open');
    return queue;
  }

  private async within<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('redis did not answer in time')), PUBLISH_TIMEOUT_MS);
    });
    work.catch(() => undefined);
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }
}

function asBullJob(row: OutboxRow): Parameters<Queue['addBulk']>[0][number] {
  const { attempts, backoffMs } = JOBS[row.job as JobName];
  return {
    name: row.job,
    data: { outboxId: row.id },
    opts: {
      jobId: `ob-${row.id}-${row.offers}`,
      attempts,
      backoff: { type: 'exponential', delay: backoffMs },
      removeOnComplete: { age: DAY_MS / 1000 },
      removeOnFail: { age: (7 * DAY_MS) / 1000 },
    },
  };
}
