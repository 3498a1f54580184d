import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { Clock } from '../../kernel/clock.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { JobHandlers } from './handlers.js';
import { QUEUES, type JobName } from './job-catalog.js';
import { JobRunner } from './job-runner.js';
import { RedisAddress } from './redis-address.js';
import { openRedis } from './redis-connection.js';

/** The receiving end: takes jobs from Redis and hands them to their handlers. */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  private connection: Redis | null = null;
  private readonly workers: Worker[] = [];

  constructor(
    private readonly address: RedisAddress,
    private readonly runner: JobRunner,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
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
      worker.on('failed', (job, error) => void this.failed(job, error));
      this.workers.push(worker);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    const connected = this.connection?.status === 'ready';
    for (const worker of this.workers) await worker.close(!connected).catch(() => undefined);
    this.connection?.disconnect();
  }

  private async work(job: Job): Promise<void> {
    const rowId = (job.data as { outboxId?: string }).outboxId;
    if (rowId) await this.runner.run(rowId);
    else await this.handlers.run(job.name as JobName, { at: this.clock.now() });
  }

  private async failed(job: Job | undefined, error: Error): Promise<void> {
    const last = !job || error instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1);
    const rowId = (job?.data as { outboxId?: string } | undefined)?.outboxId;
    this.logger[last ? 'error' : 'warn'](
      { job: job?.name, outboxId: rowId, err: error.message },
      'job failed',
    );
    if (last && rowId) await this.runner.giveUp(rowId, error.message).catch(() => undefined);
  }
}
