import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { plusMillis } from '../../kernel/instant.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import type { OutboxRow } from '../outbox/outbox.entity.js';
import { HAND_LEASE_MS, OutboxRepository } from '../outbox/outbox.repository.js';
import { RoundRepository } from '../outbox/round.repository.js';
import { Probe } from '../watch/probe.js';
import { TRACE_KEY } from '../watch/running.js';
import { JobHandlers } from './handlers.js';
import {
  isDeadly,
  JOBS,
  LONGEST_PAUSE_MS,
  pauseAfter,
  type JobCatalog,
  type JobName,
} from './job-catalog.js';
import { HopelessJobError } from './on-job.js';

const LONGEST_ERROR = 2000;
const DRAIN_PAUSE_MS = 50;

/** Runs one promised job and says in its row what became of it; a row that is finished or in other hands is left alone. */
@Injectable()
export class JobRunner {
  /** The rows that are being worked on here, with the name under which each is held. */
  private readonly inHand = new Map<string, string>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly rounds: RoundRepository,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
    private readonly probe: Probe,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Rejects with the handler's error once that is booked. */
  async run(rowId: string): Promise<'ran' | 'skipped'> {
    const runner = newId();
    const row = await this.uow.run((tx) => this.outbox.take(tx, rowId, runner, this.clock.now()));
    if (!row) return 'skipped';
    if (isDeadly(row.job as JobName, row.deaths)) {
      const error = `${row.deaths} 次都是做到一半进程中断（${row.deaths} workers died with it in hand）`;
      this.logger.error(
        { job: row.job, outboxId: row.id, err: error },
        'job given up; an administrator decides',
      );
      await this.giveUpRow(row, error);
      return 'skipped';
    }
    const holding = this.hold(rowId, runner);
    this.inHand.set(rowId, runner);
    try {
      await this.handle(row);
    } catch (error) {
      clearInterval(holding);
      await this.settleFailure(row, error as Error);
      throw error;
    } finally {
      clearInterval(holding);
      this.inHand.delete(rowId);
    }
    await this.settleSuccess(row);
    return 'ran';
  }

  /** For a process that ends before its jobs do: others take them at once. Nothing may run here afterwards. */
  async handBack(): Promise<number> {
    const now = this.clock.now();
    const rows = [...this.inHand];
    await this.uow.run(async (tx) => {
      for (const [id, runner] of rows) await this.outbox.handBack(tx, id, runner, now);
    });
    return rows.length;
  }

  /** No further try: kept, with its reason, for a person to look at; what waits for it is told in the same breath. */
  async giveUp(rowId: string, error: string): Promise<void> {
    const row = await this.outbox.find(this.uow.reads, rowId);
    if (row) await this.giveUpRow(row, error);
  }

  /** Runs one promised job in this process and waits for it: for a command that has no queue. */
  async runNow<N extends JobName>(job: N, payload: JobCatalog[N]): Promise<void> {
    const row = await this.outbox.findByKey(this.uow.reads, JOBS[job].key(payload as never));
    if (row) await this.run(row.id);
  }

  /**
   * Runs everything that is promised, in this process and without a queue, and waits for what another process has in
   * hand; returns how many jobs ran here.
   */
  async drain(): Promise<number> {
    let ran = 0;
    let waits = HAND_LEASE_MS / DRAIN_PAUSE_MS;
    for (;;) {
      const [row] = await this.outbox.openInOrder(this.uow.reads, 1);
      if (!row) return ran;
      if ((await this.run(row.id)) === 'ran') {
        ran += 1;
        continue;
      }
      if (--waits < 0) throw new Error(`${row.jobKey} stays in other hands`);
      await pause(DRAIN_PAUSE_MS);
    }
  }

  /**
   * The same beside a worker or without a mail server: what another process is just doing, or what fails, stays
   * promised, and so do the jobs that are `notHere`. Returns how many jobs ran and how many are left.
   */
  async drainWhatWorks(notHere: readonly JobName[] = []): Promise<{ ran: number; left: number }> {
    const passed = new Set<string>();
    let ran = 0;
    for (;;) {
      const rows = await this.outbox.openInOrder(this.uow.reads, passed.size + 1);
      const row = rows.find(({ id }) => !passed.has(id));
      if (!row) return { ran, left: rows.length };
      const isHere = !notHere.includes(row.job as JobName);
      const end = isHere ? await this.run(row.id).catch(() => 'failed') : 'left';
      if (end === 'ran') ran += 1;
      else passed.add(row.id);
    }
  }

  /** The trace that the promise remembers is not the handler's business. */
  private async handle(row: OutboxRow): Promise<void> {
    const job = row.job as JobName;
    const { [TRACE_KEY]: cause = null, ...payload } = row.payload;
    const doing = {
      kind: 'job',
      job,
      queue: JOBS[job].queue,
      tries: row.tries,
      outboxId: row.id,
      cause: cause as string | null,
    } as const;
    await this.probe.around(doing, () => this.handlers.run(job, payload));
  }

  private hold(rowId: string, runner: string): NodeJS.Timeout {
    const again = (): void => {
      this.uow
        .run((tx) => this.outbox.hold(tx, rowId, runner, this.clock.now()))
        .catch((error: unknown) =>
          this.logger.warn({ err: String(error), outboxId: rowId }, 'lease not renewed'),
        );
    };
    return setInterval(again, HAND_LEASE_MS / 6).unref();
  }

  private async settleSuccess(row: OutboxRow): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      await this.outbox.finish(tx, row.id, now);
      if (row.job.startsWith('tick.')) await this.rounds.makeGood(tx, row, now);
    });
  }

  private async giveUpRow(row: OutboxRow, error: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      if (await this.outbox.fail(tx, row, error.slice(0, LONGEST_ERROR), now))
        await this.handlers.giveUp(tx, row.job as JobName, row.payload);
    });
  }

  private async settleFailure(row: OutboxRow, error: Error): Promise<void> {
    const pause =
      error instanceof HopelessJobError ? null : pauseAfter(row.tries + 1, JOBS[row.job as JobName]);
    const facts = { job: row.job, outboxId: row.id, tries: row.tries + 1, err: error };
    if (pause !== null) {
      this.logger.warn({ ...facts, againInMs: pause }, 'job failed');
      return this.postpone(row, pause, error.message);
    }
    try {
      await this.giveUpRow(row, error.message);
      this.logger.error(facts, 'job given up; an administrator decides');
    } catch (fault) {
      // Nothing of it is written: the row stays among those that fail, with both reasons, and comes again.
      this.logger.error({ ...facts, fault }, 'job could not be given up; it is tried again');
      await this.postpone(row, LONGEST_PAUSE_MS, `${error.message}; not given up: ${String(fault)}`);
    }
  }

  private async postpone(row: OutboxRow, pauseMs: number, error: string): Promise<void> {
    const now = this.clock.now();
    const until = plusMillis(now, pauseMs);
    await this.uow.run((tx) => this.outbox.postpone(tx, row, until, error.slice(0, LONGEST_ERROR), now));
  }
}
