import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import type { Actor } from '../../access/index.js';
import { ProgressMonthError, TaskWrittenOffError } from '../domain/rectification-errors.js';
import { RectificationProgressRow } from '../persistence/rectification-progress.entity.js';
import { RectificationTasks } from './rectification-tasks.js';

export interface NewProgress {
  /** This one unless it says another. */
  month: string | null;
  text: string;
  obstacle: string | null;
}

/** What was done, told by the lead or an assisting unit; it moves nothing and is never rewritten. */
@Injectable()
export class RecordProgress {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly clock: Clock,
  ) {}

  /** Throws ProgressMonthError for a month to come, TaskWrittenOffError. */
  async run(actor: Actor, taskId: string, wanted: NewProgress, attempt: Attempt | null): Promise<string> {
    const now = this.clock.now();
    const thisMonth = dayOf(now).slice(0, 7);
    const month = wanted.month ?? thisMonth;
    if (month > thisMonth) throw new ProgressMonthError({ month: thisMonth });
    return this.uow.run(async (tx) => {
      const task = await this.tasks.require(tx, actor, 'rectification.report', taskId, ['lead', 'assist']);
      if (task.writtenOffAt) throw new TaskWrittenOffError({ number: task.number });
      const { id } = await once(tx, actor.userId, attempt, now, async () => {
        const entry: RectificationProgressRow = {
          ...wanted,
          month,
          id: newId(),
          taskId,
          unitId: actor.unitId,
          unitName: actor.unitName,
          recordedBy: actor.userId,
          recordedByName: actor.name,
          recordedAt: now,
        };
        await tx.insert(RectificationProgressRow, entry);
        const data = { progressId: entry.id, month };
        await this.tasks.remember(tx, actor, task, 'progress', now, { note: entry.text, data });
        return entry.id;
      });
      return id;
    });
  }
}
