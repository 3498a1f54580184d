import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { LOGGER, type Logger } from '../logging/logger.js';
import { QUEUES } from './job-catalog.js';
import { JobRunner } from './job-runner.js';
import { RedisAddress } from './redis-address.js';
import { openRedis } from './redis-connection.js';

/** The receiving end: takes jobs from Redis and has them run. What becomes of them is the outbox's to know. */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  private connection: Redis | null = null;
  private readonly workers: Worker[] = [];

  constructor(
    private readonly address: RedisAddress,
    private readonly runner: JobRunner,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    this.connection = openRedis(await this.address.url(), { maxRetriesPerRequest: null });
    this.connection.on('error', (error) => this.logger.debug({ err: error.message }, 'redis connection'));
    for (const name of QUEUES) {
      const worker = new Worker(name, (job) => this.work(job), {
        connection: this.connection,
        prefix: 'duban',
        concurrency: name === 'mail' ? 4 : 1,
      });
      worker.on('error', () => undefined);
      this.workers.push(worker);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    const connected = this.connection?.status === 'ready';
    for (const worker of this.workers) await worker.close(!connected).catch(() => undefined);
    this.connection?.disconnect();
  }

  /** A job without a row was left behind by an earlier version. */
  private async work(job: Job): Promise<string> {
    const rowId = (job.data as { outboxId?: string }).outboxId;
    return rowId ? this.runner.run(rowId) : 'skipped';
  }
}
