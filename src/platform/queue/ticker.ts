import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Instant } from '../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { enqueue } from '../outbox/enqueue.js';
import { RoundRepository } from '../outbox/round.repository.js';
import { newestHour } from './cron.js';
import { SCHEDULES, type Schedule } from './schedules.js';

const LOOK_EVERY_MS = 2_000;

/**
 * Promises the newest hour of each schedule that has come, once whichever worker sees it first. What was missed
 * meanwhile is one round, and an older one that nobody has begun makes way for it.
 */
@Injectable()
export class Ticker implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<void> = Promise.resolve();
  private readonly seen = new Map<string, Instant>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly rounds: RoundRepository,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    const look = (): void => {
      this.turn = this.turn
        .then(() => this.look())
        .then(() => undefined)
        .catch((error: unknown) => this.logger.error({ err: String(error) }, 'rounds could not be promised'));
    };
    look();
    this.timer = setInterval(look, LOOK_EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.turn;
  }

  /** Promises what has come; returns how many rounds that was. */
  async look(schedules: readonly Schedule[] = SCHEDULES): Promise<number> {
    const now = this.clock.now();
    let promised = 0;
    for (const { job, cron } of schedules) {
      const hour = newestHour(cron, now);
      if (this.seen.get(job) === hour) continue;
      if (await this.uow.run((tx) => this.promise(tx, job, hour, now))) promised += 1;
      this.seen.set(job, hour);
    }
    return promised;
  }

  private async promise(tx: Tx, job: Schedule['job'], hour: Instant, now: Instant): Promise<boolean> {
    const newest = await this.rounds.newest(tx, job);
    // Set back, the clock rings no hour a second time.
    if (newest && newest.payload.at >= hour) return false;
    await enqueue(tx, job, { at: hour }, now);
    // A schedule that is new here has missed nothing.
    if (!newest) await this.rounds.skip(tx, job, now);
    else await this.rounds.makeWay(tx, job, hour, now);
    return newest !== null;
  }
}
