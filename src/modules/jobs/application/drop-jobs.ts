import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OutboxRepository } from '../../../platform/outbox/outbox.repository.js';
import { JobHandlers } from '../../../platform/queue/handlers.js';
import type { JobName } from '../../../platform/queue/job-catalog.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { Decided } from './repeat-jobs.js';

/** 放弃: jobs that failed, or wait for their next try, are not wanted any more. Nothing else is undone. */
@Injectable()
export class DropJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly handlers: JobHandlers,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, ids: readonly string[], reason: string): Promise<Decided> {
    requirePermission(actor, 'job.manage');
    const given = [...new Set(ids)];
    return this.uow.run(async (tx) => {
      const now = this.clock.now();
      const left: string[] = [];
      for (const id of given) {
        const row = await this.outbox.find(tx, id);
        if (!row || !(await this.outbox.drop(tx, id, now))) {
          left.push(id);
          continue;
        }
        // One that had failed was told already that it will not come.
        if (row.state === 'open') await this.handlers.giveUp(tx, row.job as JobName, row.payload);
        const data = { job: row.jobKey, error: row.error };
        const entry = { action: 'job.drop', subjectType: 'job', subjectId: id, note: reason, data } as const;
        await this.history.append(tx, actor, entry, now);
      }
      return { done: given.length - left.length, left };
    });
  }
}
