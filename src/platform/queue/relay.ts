import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { JobQueues } from './job-queues.js';

const EVERY_MS = 300;
const AT_ONCE = 200;

/** Carries rows from the outbox to the queue, outside of any transaction. */
@Injectable()
export class Relay implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<void> = Promise.resolve();
  private healthy = true;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.turn = this.turn.then(() => this.carry());
    }, EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.turn;
  }

  private async carry(): Promise<void> {
    try {
      const now = this.clock.now();
      if ((await this.outbox.countOffers(this.uow.reads, now)) === 0) return;
      const rows = await this.uow.run((tx) => this.outbox.claimForOffer(tx, now, AT_ONCE));
      await this.queues.publish(rows).catch(async (error: unknown) => {
        await this.uow.run((tx) =>
          this.outbox.giveBack(
            tx,
            rows.map((row) => row.id),
            now,
          ),
        );
        throw error;
      });
      if (!this.healthy) this.logger.info({}, 'queue takes jobs again');
      this.healthy = true;
    } catch (error) {
      if (this.healthy)
        this.logger.warn({ err: String(error) }, 'queue takes no jobs; they wait in the outbox');
      this.healthy = false;
    }
  }
}
