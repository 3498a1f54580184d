import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { JobHandlers } from './handlers.js';
import { JOBS, type JobCatalog, type JobName } from './job-catalog.js';

/** Runs one promised job and marks it done; a row already finished is left alone. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
  ) {}

  async run(rowId: string): Promise<'ran' | 'skipped'> {
    const row = await this.outbox.find(this.uow.reads, rowId);
    if (!row || row.state !== 'open') return 'skipped';
    await this.handlers.run(row.job as JobName, row.payload);
    await this.uow.run((tx) => this.outbox.finish(tx, rowId, 'done', this.clock.now()));
    return 'ran';
  }

  /** After the last try: kept, with its reason, for a person to look at. */
  async giveUp(rowId: string, error: string): Promise<void> {
    const row = await this.outbox.find(this.uow.reads, rowId);
    await this.uow.run((tx) =>
      this.outbox.finish(tx, rowId, 'failed', this.clock.now(), error.slice(0, 2000)),
    );
    if (row) await this.handlers.giveUp(row.job as JobName, row.payload);
  }

  /** Runs one promised job in this process and waits for it: for a command that has no queue. */
  async runNow<N extends JobName>(job: N, payload: JobCatalog[N]): Promise<void> {
    const row = await this.outbox.findByKey(this.uow.reads, JOBS[job].key(payload as never));
    if (row) await this.run(row.id);
  }

  /** Runs everything that is promised, in this process and without a queue; returns how many jobs ran. */
  async drain(): Promise<number> {
    let ran = 0;
    for (;;) {
      const [row] = await this.outbox.openInOrder(this.uow.reads, 1);
      if (!row) return ran;
      await this.run(row.id);
      ran += 1;
    }
  }

  /**
   * The same beside a worker or without a mail server: what another process is just doing, or what fails, stays
   * promised. Returns how many jobs ran and how many are left.
   */
  async drainWhatWorks(): Promise<{ ran: number; left: number }> {
    const failed = new Set<string>();
    let ran = 0;
    for (;;) {
      const rows = await this.outbox.openInOrder(this.uow.reads, failed.size + 1);
      const row = rows.find(({ id }) => !failed.has(id));
      if (!row) return { ran, left: rows.length };
      try {
        await this.run(row.id);
        ran += 1;
      } catch {
        failed.add(row.id);
      }
    }
  }
}
