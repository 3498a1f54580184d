import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  MilestoneDayError,
  MilestoneNotDoneError,
  MilestoneTickedError,
} from '../domain/rectification-errors.js';
import { RectificationMilestoneRow } from '../persistence/rectification-milestone.entity.js';
import { RectificationTasks } from './rectification-tasks.js';

/** A milestone is done on a day, or after all it is not; said by the lead unit or the bureau. */
@Injectable()
export class TickMilestone {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly clock: Clock,
  ) {}

  /** Throws MilestoneTickedError, MilestoneDayError. */
  async done(actor: Actor, taskId: string, version: number, milestoneId: string, doneOn: Day): Promise<void> {
    const now = this.clock.now();
    await this.uow.run((tx) => this.doneWithin(tx, actor, taskId, version, { milestoneId, doneOn }, now));
  }

  /** The same in the transaction of whoever records more than this. */
  async doneWithin(
    tx: Tx,
    actor: Actor,
    taskId: string,
    version: number,
    { milestoneId, doneOn }: { milestoneId: string; doneOn: Day },
    now: Instant,
  ): Promise<void> {
    const task = await this.tasks.requireOpen(tx, actor, 'rectification.report', taskId, version, ['lead']);
    const milestone = await this.milestone(tx, taskId, milestoneId);
    const { what, plannedOn, doneOn: known, tickedByName } = milestone;
    if (known) throw new MilestoneTickedError({ what, by: tickedByName, on: known });
    const today = dayOf(now);
    if (doneOn > today || doneOn < task.startedOn)
      throw new MilestoneDayError({ today, startedOn: task.startedOn });
    const said = { doneOn, tickedAt: now, tickedByName: actor.name };
    await tx.update(RectificationMilestoneRow, { id: milestoneId }, said);
    await this.tasks.save(tx, actor, task);
    const data = { milestoneId, plannedOn, doneOn };
    await this.tasks.remember(tx, actor, task, 'tick', now, { note: what, data });
  }

  /** Takes the tick back, with why. Throws MilestoneNotDoneError. */
  async undo(
    actor: Actor,
    taskId: string,
    version: number,
    milestoneId: string,
    reason: string,
  ): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const task = await this.tasks.requireOpen(tx, actor, 'rectification.report', taskId, version, ['lead']);
      const { what, doneOn } = await this.milestone(tx, taskId, milestoneId);
      if (!doneOn) throw new MilestoneNotDoneError({ what });
      const unsaid = { doneOn: null, tickedAt: null, tickedByName: null };
      await tx.update(RectificationMilestoneRow, { id: milestoneId }, unsaid);
      await this.tasks.save(tx, actor, task);
      const data = { milestoneId, what, doneOn };
      await this.tasks.remember(tx, actor, task, 'untick', now, { note: reason, data });
    });
  }

  private async milestone(tx: Tx, taskId: string, id: string): Promise<RectificationMilestoneRow> {
    const found = await tx.findOneBy(RectificationMilestoneRow, { id, taskId });
    if (!found) throw new NotFoundError();
    return found;
  }
}
