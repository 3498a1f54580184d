import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { DAY_MS } from '../../kernel/instant.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import type { OutboxRow } from '../outbox/outbox.entity.js';
import { JOBS, QUEUES, type JobName, type QueueName } from './job-catalog.js';
import { openRedis, prefixOf, type RedisConnection } from './redis-connection.js';
import { RedisAddress } from './redis-address.js';

const ANSWER_WITHIN_MS = 2_000;

const DEPTHS = ['waiting', 'active', 'delayed', 'failed'] as const;

export interface Depth {
  queue: string;
  state: (typeof DEPTHS)[number];
  count: number;
}

/** Lies in Redis as long as what was put there does; when it is missing, Redis is new or was emptied. */
const MARK = 'filled-from-the-outbox';
/** Another server answers now, or the same one again; a Cluster says so of its nodes. */
const NEW_SERVER = ['ready', '+node', '-node'];

/** The sending end of the queues. Never called from a request: the relay hands over what the outbox holds. */
@Injectable()
export class JobQueues implements BeforeApplicationShutdown {
  private connection: RedisConnection | null = null;
  private prefix = '';
  private reconnected = true;
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
    this.prefix = prefixOf(url);
    this.connection.on('error', (error: Error) =>
      this.logger.debug({ err: error.message }, 'redis connection'),
    );
    for (const event of NEW_SERVER) this.connection.on(event, () => (this.reconnected = true));
    for (const name of QUEUES) {
      const queue = new Queue(name, { connection: this.connection, prefix: this.prefix });
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
  }

  /** For whoever shows them; none before they are open. */
  get all(): readonly Queue[] {
    return [...this.queues.values()];
  }

  get isReady(): boolean {
    return this.connection?.status === 'ready';
  }

  /** Publishes rows of the outbox; an offer made again gets a new id, so that a finished or lost one does not hide it. */
  async publish(rows: OutboxRow[]): Promise<void> {
    for (const name of QUEUES) {
      const mine = rows.filter((row) => JOBS[row.job as JobName].queue === name);
      if (mine.length > 0) await this.within(this.queue(name).addBulk(mine.map(asBullJob)));
    }
  }

  /** Whether it is to be asked what was lost, without waiting for the next look. */
  get hasReconnected(): boolean {
    return this.reconnected;
  }

  /**
   * Whether Redis is new or was emptied since this was last asked, by any process; or whether this process was cut off
   * from it: a replica that has become the master lacks what it had not been told yet.
   */
  async mayHaveLost(): Promise<boolean> {
    const cutOff = this.reconnected;
    this.reconnected = false;
    const emptied = (await this.within(this.redis().set(`${this.prefix}:${MARK}`, '1', 'NX'))) === 'OK';
    return emptied || cutOff;
  }

  /** Takes away what earlier versions left to ring by itself: rounds are promised by the ticker only. */
  async silenceGhosts(): Promise<number> {
    let silenced = 0;
    for (const queue of this.all)
      for (const { key } of await this.within(queue.getJobSchedulers()))
        if (await this.within(queue.removeJobScheduler(key))) silenced += 1;
    return silenced;
  }

  /** How many jobs lie where; rejects while Redis is away. */
  async depths(): Promise<Depth[]> {
    if (!this.isReady) throw new Error('redis is away');
    const found = await Promise.all(
      this.all.map(async (queue) => ({
        queue: queue.name,
        counts: await this.within(queue.getJobCounts(...DEPTHS)),
      })),
    );
    return found.flatMap(({ queue, counts }) =>
      DEPTHS.map((state) => ({ queue, state, count: counts[state] ?? 0 })),
    );
  }

  async ping(): Promise<void> {
    await this.within(this.redis().ping());
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const queue of this.all) await queue.close().catch(() => undefined);
    this.connection?.disconnect();
  }

  private redis(): RedisConnection {
    if (!this.connection) throw new Error('not connected');
    return this.connection;
  }

  private queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error('queues are not open');
    return queue;
  }

  private async within<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('redis did not answer in time')), ANSWER_WITHIN_MS);
    });
    work.catch(() => undefined);
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }
}

/** One try: when it fails, the outbox says when there is another. */
function asBullJob(row: OutboxRow): Parameters<Queue['addBulk']>[0][number] {
  return {
    name: row.job,
    data: { outboxId: row.id },
    opts: {
      jobId: `ob-${row.id}-${row.offers}`,
      attempts: 1,
      removeOnComplete: { age: DAY_MS / 1000, count: 5_000 },
      removeOnFail: { age: (7 * DAY_MS) / 1000, count: 5_000 },
    },
  };
}
