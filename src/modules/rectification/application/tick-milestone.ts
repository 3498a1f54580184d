import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import type { DomainError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { BY_HAND, Presses, statedMoment, type Moved, type Press } from '../../cases/index.js';
import { History } from '../../history/index.js';
import {
  MilestoneDayError,
  MilestoneGoneError,
  MilestoneNotDoneError,
  MilestoneTickedError,
  MilestoneUntickedError,
  TaskWrittenOffError,
} from '../domain/rectification-errors.js';
import { RectificationMilestoneRow } from '../persistence/rectification-milestone.entity.js';
import { RectificationTasks } from './rectification-tasks.js';

/** A milestone is done on a day, or after all it is not; said by the lead unit or the bureau. */
@Injectable()
export class TickMilestone {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly presses: Presses,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws MilestoneTickedError, MilestoneGoneError, MilestoneDayError, StaleVersionError. */
  done(
    actor: Actor,
    taskId: string,
    version: number,
    milestoneId: string,
    doneOn: Day,
    press: Press = BY_HAND,
  ): Promise<Moved> {
    return this.uow.run((tx) =>
      this.presses.once(tx, actor, press, async () => {
        await this.doneWithin(tx, actor, taskId, version, { milestoneId, doneOn }, this.clock.now(), press);
        return { before: version, after: version + 1 };
      }),
    );
  }

  /** The same in the transaction of whoever records more than this. */
  async doneWithin(
    tx: Tx,
    actor: Actor,
    taskId: string,
    version: number,
    { milestoneId, doneOn }: { milestoneId: string; doneOn: Day },
    now: Instant,
    press: Press = BY_HAND,
  ): Promise<void> {
    const found = await this.openMilestone(tx, actor, taskId, milestoneId);
    const { what, plannedOn, doneOn: known, tickedByName } = found;
    if (known) throw new MilestoneTickedError({ what, by: tickedByName, on: known });
    const task = await this.tasks.requireOpen(tx, actor, 'rectification.report', taskId, version, ['lead']);
    const today = dayOf(now);
    if (doneOn > today || doneOn < task.startedOn)
      throw new MilestoneDayError({ today, startedOn: task.startedOn });
    const said = { doneOn, tickedAt: now, tickedByName: actor.name };
    await tx.update(RectificationMilestoneRow, { id: milestoneId }, said);
    await this.tasks.save(tx, actor, task);
    const data = { milestoneId, plannedOn, doneOn, ...statedMoment(press) };
    await this.tasks.remember(tx, actor, task, 'tick', now, { note: what, data });
  }

  /** Takes the tick back, with why. Throws MilestoneUntickedError, MilestoneNotDoneError, MilestoneGoneError, StaleVersionError. */
  undo(
    actor: Actor,
    taskId: string,
    version: number,
    milestoneId: string,
    reason: string,
    press: Press = BY_HAND,
  ): Promise<Moved> {
    return this.uow.run((tx) =>
      this.presses.once(tx, actor, press, async () => {
        const { what, doneOn } = await this.openMilestone(tx, actor, taskId, milestoneId);
        if (!doneOn) throw await this.notDone(tx, taskId, milestoneId, what);
        const task = await this.tasks.requireOpen(tx, actor, 'rectification.report', taskId, version, [
          'lead',
        ]);
        const unsaid = { doneOn: null, tickedAt: null, tickedByName: null };
        await tx.update(RectificationMilestoneRow, { id: milestoneId }, unsaid);
        await this.tasks.save(tx, actor, task);
        const data = { milestoneId, what, doneOn, ...statedMoment(press) };
        await this.tasks.remember(tx, actor, task, 'untick', this.clock.now(), { note: reason, data });
        return { before: version, after: version + 1 };
      }),
    );
  }

  /** Whoever took it back first is named. */
  private async notDone(tx: Tx, taskId: string, milestoneId: string, what: string): Promise<DomainError> {
    const entries = await this.history.of(tx, 'rectification', taskId);
    const last = entries.find(
      ({ action, data }) => action === 'rectification.untick' && data.milestoneId === milestoneId,
    );
    return last
      ? new MilestoneUntickedError({ what, by: last.actorName })
      : new MilestoneNotDoneError({ what });
  }

  /** What makes a press needless is said before what has changed: it may come hours late from where there was no signal. */
  private async openMilestone(
    tx: Tx,
    actor: Actor,
    taskId: string,
    milestoneId: string,
  ): Promise<RectificationMilestoneRow> {
    const found = await this.tasks.require(tx, actor, 'rectification.report', taskId, ['lead']);
    if (found.writtenOffAt) throw new TaskWrittenOffError({ number: found.number });
    return this.milestone(tx, taskId, milestoneId);
  }

  private async milestone(tx: Tx, taskId: string, id: string): Promise<RectificationMilestoneRow> {
    const found = await tx.findOneBy(RectificationMilestoneRow, { id, taskId });
    if (!found) throw new MilestoneGoneError();
    return found;
  }
}
