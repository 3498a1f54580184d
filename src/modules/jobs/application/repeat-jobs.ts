import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OutboxRepository } from '../../../platform/outbox/outbox.repository.js';
import { JobHandlers } from '../../../platform/queue/handlers.js';
import type { JobName } from '../../../platform/queue/job-catalog.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';

/** What became of the jobs that were chosen. */
export interface Decided {
  done: number;
  /** Finished, dropped or in hand by now: left as they are. */
  left: string[];
}

/** 重试: jobs that failed, or wait for their next try, are tried again at once, from the beginning. */
@Injectable()
export class RepeatJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly handlers: JobHandlers,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, ids: readonly string[], reason: string): Promise<Decided> {
    requirePermission(actor, 'job.manage');
    return this.uow.run(async (tx) => {
      const now = this.clock.now();
      const left: string[] = [];
      for (const id of new Set(ids)) {
        const row = await this.outbox.find(tx, id);
        if (!row || !(await this.outbox.reopen(tx, id, now))) {
          left.push(id);
          continue;
        }
        if (row.state === 'failed') await this.handlers.repeat(tx, row.job as JobName, row.payload);
        const data = { job: row.jobKey, error: row.error };
        const entry = {
          action: 'job.repeat',
          subjectType: 'job',
          subjectId: id,
          note: reason,
          data,
        } as const;
        await this.history.append(tx, actor, entry, now);
      }
      return { done: new Set(ids).size - left.length, left };
    });
  }
}
