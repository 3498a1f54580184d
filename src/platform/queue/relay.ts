import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { JobQueues } from './job-queues.js';

const EVERY_MS = 300;
const LOOK_AROUND_EVERY_MS = 3_000;
const AT_ONCE = 200;

/** Carries rows from the outbox to the queue, outside of any transaction. Any number of relays may run. */
@Injectable()
export class Relay implements BeforeApplicationShutdown {
  private readonly stopped = new AbortController();
  private going: Promise<void> = Promise.resolve();
  private healthy = true;
  private wasAway = true;
  private nextLook = 0;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.going = this.go();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.going;
  }

  private async go(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      await wait(EVERY_MS, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await this.turn();
    }
  }

  private async turn(): Promise<void> {
    try {
      if (!this.queues.isReady) throw new Error('redis is away');
      // Counted by the processor's own clock: the other one may be set back.
      if (this.wasAway || this.queues.hasReconnected || performance.now() >= this.nextLook)
        await this.lookAround();
      await this.carry();
      if (!this.healthy) this.logger.info({}, 'queue takes jobs again');
      this.healthy = true;
    } catch (error) {
      this.wasAway = true;
      if (this.healthy)
        this.logger.warn({ err: String(error) }, 'queue takes no jobs; they wait in the outbox');
      this.healthy = false;
    }
  }

  /** Offers again what a Redis that was away or emptied may have lost, and what a clock set back would keep waiting. */
  private async lookAround(): Promise<void> {
    const lost = (await this.queues.mayHaveLost()) || this.wasAway;
    const now = this.clock.now();
    const { again, ahead } = await this.uow.run(async (tx) => ({
      again: lost ? await this.outbox.offerAgain(tx, now) : 0,
      ahead: await this.outbox.offerWhatIsAhead(tx, now),
    }));
    if (again > 0)
      this.logger.info({ rows: again }, 'redis may have lost these jobs; they are offered again');
    if (ahead > 0) this.logger.warn({ rows: ahead }, 'the clock was set back; nothing waits for it');
    this.wasAway = false;
    this.nextLook = performance.now() + LOOK_AROUND_EVERY_MS;
  }

  private async carry(): Promise<void> {
    const now = this.clock.now();
    if ((await this.outbox.countOffers(this.uow.reads, now)) === 0) return;
    const rows = await this.uow.run((tx) => this.outbox.claimForOffer(tx, now, AT_ONCE));
    const ids = rows.map((row) => row.id);
    await this.queues.publish(rows).catch(async (error: unknown) => {
      await this.uow.run((tx) => this.outbox.giveBack(tx, ids, now));
      throw error;
    });
  }
}
