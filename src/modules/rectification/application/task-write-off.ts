import { Injectable } from '@nestjs/common';
import type { Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { RectificationList } from '../persistence/rectification-list.read-model.js';
import { RectificationMilestoneRow } from '../persistence/rectification-milestone.entity.js';
import type { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import { RectificationTasks } from './rectification-tasks.js';

/** What is to be done again, and by when. */
export interface Rebound {
  what: string;
  plannedOn: Day;
  reason: string;
}

/** The seam to the write-off chain, and the only way to 已销号 and back. Writes in the transaction of the chain. */
@Injectable()
export class TaskWriteOff {
  constructor(
    private readonly tasks: RectificationTasks,
    private readonly list: RectificationList,
    private readonly deadlines: Deadlines,
  ) {}

  async writeOff(tx: Tx, actor: Actor, task: RectificationTaskRow, now: Instant): Promise<void> {
    task.writtenOffAt = now;
    await this.deadlines.meet(tx, { type: 'rectification', id: task.id }, ['rectify'], now);
    await this.tasks.save(tx, actor, task);
    await this.tasks.remember(tx, actor, task, 'write-off', now);
  }

  /** 反弹: open again, with a milestone and a date; what was done stays done. */
  async reopen(
    tx: Tx,
    actor: Actor,
    task: RectificationTaskRow,
    { what, plannedOn, reason }: Rebound,
    now: Instant,
  ): Promise<void> {
    const { id: taskId, dueOn } = task;
    const known = await this.list.milestones(tx, [taskId]);
    // Weights that are complete leave nothing for one more, so all share evenly from here on.
    if (known.every(({ weight }) => weight !== null))
      await tx.update(RectificationMilestoneRow, { taskId }, { weight: null });
    const open = { doneOn: null, tickedAt: null, tickedByName: null, weight: null };
    const serial = known.length + 1;
    await tx.insert(RectificationMilestoneRow, { id: newId(), taskId, serial, what, plannedOn, ...open });
    const subject = { type: 'rectification', id: taskId } as const;
    const named = { byName: actor.name, at: now, act: 'task' } as const;
    await this.deadlines.startForDay(tx, subject, 'rectify', now, plannedOn, null, named);
    Object.assign(task, { writtenOffAt: null, dueOn: plannedOn, dueSaid: null });
    await this.tasks.save(tx, actor, task);
    const data = { what, before: { dueOn }, after: { dueOn: plannedOn } };
    await this.tasks.remember(tx, actor, task, 'rebound', now, { note: reason, data });
  }
}
