import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { at, dayOf, yearOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { findTaskErrors } from '../domain/check-task.js';
import { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import type { NewTask } from './new-task.js';
import { RectificationTasks } from './rectification-tasks.js';
import { TaskParts } from './task-parts.js';

/** 立项: a task with its units, milestones, cases and clock. */
@Injectable()
export class OpenTask {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly parts: TaskParts,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /** Throws InvalidInputError for a plan that does not hold, NotFoundError for a case out of reach. */
  async run(actor: Actor, wanted: NewTask, attempt: Attempt | null = null): Promise<string> {
    requirePermission(actor, 'rectification.manage');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const { id } = await once(tx, actor.userId, attempt, now, () => this.within(tx, actor, wanted, now));
      return id;
    });
  }

  /** The same in the transaction of a caller that has asked for the permission; `trace` goes into the history. Throws InvalidInputError. */
  async within(
    tx: Tx,
    actor: Actor,
    wanted: NewTask,
    now: Instant,
    trace: Record<string, unknown> = {},
  ): Promise<string> {
    const errors = findTaskErrors(planOf(wanted), dayOf(now));
    if (errors.length > 0) throw new InvalidInputError(errors);
    await this.parts.requireNamed(tx, wanted, wanted);
    const {
      leadId: _lead,
      assistIds: _a,
      streetIds: _s,
      superviseIds: _v,
      caseIds,
      milestones,
      ...facts
    } = wanted;
    const task: RectificationTaskRow = {
      ...facts,
      ...(await this.numbered(tx, wanted.startedOn)),
      id: newId(),
      version: 1,
      openedAt: now,
      openedByName: actor.name,
      changedByName: actor.name,
      writtenOffAt: null,
    };
    await tx.insert(RectificationTaskRow, task);
    await this.parts.setUnits(tx, task.id, wanted);
    await this.parts.addMilestones(tx, task.id, milestones);
    await this.startClock(tx, task, now);
    await this.tasks.remember(tx, actor, task, 'open', now, {
      note: task.title,
      data: { source: task.source, dueOn: task.dueOn, caseIds, milestones: milestones.length, ...trace },
    });
    await this.parts.link(tx, actor, task, caseIds, now);
    return task.id;
  }

  private async numbered(
    tx: Tx,
    startedOn: Day,
  ): Promise<Pick<RectificationTaskRow, 'number' | 'year' | 'serial'>> {
    await holdAlone(tx, 'rectification');
    const year = yearOf(startedOn);
    const serial = ((await tx.maximum(RectificationTaskRow, 'serial', { year })) ?? 0) + 1;
    return { number: `ZG-${year}-${String(serial).padStart(3, '0')}`, year, serial };
  }

  private async startClock(
    tx: Tx,
    { id, startedOn, dueOn, dueSaid, openedByName }: RectificationTaskRow,
    now: Instant,
  ): Promise<void> {
    if (!dueOn) return;
    const startAt = startedOn === dayOf(now) ? now : at(startedOn, '00:00');
    const subject = { type: 'rectification', id } as const;
    const named = { byName: openedByName, at: now, act: 'task' } as const;
    await this.deadlines.startForDay(tx, subject, 'rectify', startAt, dueOn, dueSaid, named);
  }
}

function planOf(wanted: NewTask) {
  const { assistIds, streetIds, superviseIds, caseIds } = wanted;
  return { ...wanted, caseCount: caseIds.length, otherIds: [assistIds, streetIds, superviseIds] };
}
