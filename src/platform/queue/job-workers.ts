import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Worker, type Job } from 'bullmq';
import { LOGGER, type Logger } from '../logging/logger.js';
import { QUEUES } from './job-catalog.js';
import { JobRunner } from './job-runner.js';
import { RedisAddress } from './redis-address.js';
import { openRedis, prefixOf, type RedisConnection } from './redis-connection.js';

/** The receiving end: takes jobs from Redis and has them run. What becomes of them is the outbox's to know. */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  private connection: RedisConnection | null = null;
  private readonly workers: Worker[] = [];

  constructor(
    private readonly address: RedisAddress,
    private readonly runner: JobRunner,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    const url = await this.address.url();
    this.connection = openRedis(url, { maxRetriesPerRequest: null });
    this.connection.on('error', (error: Error) =>
      this.logger.debug({ err: error.message }, 'redis connection'),
    );
    for (const name of QUEUES) {
      const worker = new Worker(name, (job) => this.work(job), {
        connection: this.connection,
        prefix: prefixOf(url),
        concurrency: name === 'mail' ? 4 : 1,
      });
      worker.on('error', () => undefined);
      this.workers.push(worker);
    }
  }

  /** All at once take nothing new, and each ends what it has. */
  async beforeApplicationShutdown(): Promise<void> {
    const connected = this.connection?.status === 'ready';
    await Promise.all(this.workers.map((worker) => worker.close(!connected).catch(() => undefined)));
    this.connection?.disconnect();
  }

  /** A job without a row was left behind by an earlier version. */
  private async work(job: Job): Promise<string> {
    const rowId = (job.data as { outboxId?: string }).outboxId;
    return rowId ? this.runner.run(rowId) : 'skipped';
  }
}
