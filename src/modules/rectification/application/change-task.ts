import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { at, dayOf, endOf } from '../../../kernel/day.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { DeadlineMoves, Deadlines } from '../../deadlines/index.js';
import { findTaskErrors } from '../domain/check-task.js';
import { DueReasonError } from '../domain/rectification-errors.js';
import { RectificationList } from '../persistence/rectification-list.read-model.js';
import type { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import type { TaskFactsInput, TaskUnits } from './new-task.js';
import { RectificationTasks } from './rectification-tasks.js';
import { TaskParts } from './task-parts.js';

/** Why the date moves, and by which paper. */
export interface DueChange {
  reason: string | null;
  documentNo: string | null;
}

/** Changes what a task says and whose it is. A date that moves needs a reason and stays in the explanation. */
@Injectable()
export class ChangeTask {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly parts: TaskParts,
    private readonly list: RectificationList,
    private readonly deadlines: Deadlines,
    private readonly moves: DeadlineMoves,
    private readonly clock: Clock,
  ) {}

  /** Throws InvalidInputError for a plan that does not hold any more, DueReasonError. */
  async run(
    actor: Actor,
    id: string,
    version: number,
    wanted: TaskFactsInput & TaskUnits,
    due: DueChange,
  ): Promise<void> {
    const now = this.clock.now();
    await this.uow.run((tx) => this.within(tx, actor, id, version, wanted, due, now));
  }

  /** The same in the transaction of a caller; `trace` goes into the history. */
  async within(
    tx: Tx,
    actor: Actor,
    id: string,
    version: number,
    wanted: TaskFactsInput & TaskUnits,
    due: DueChange,
    now: Instant,
    trace: Record<string, unknown> = {},
  ): Promise<void> {
    const task = await this.tasks.requireOpen(tx, actor, 'rectification.manage', id, version);
    await this.requireHolds(tx, task, wanted, now);
    const { leadId, assistIds, streetIds, superviseIds, ...facts } = wanted;
    // The number carries the year, and the clock runs from that day.
    const changed = { ...facts, startedOn: task.startedOn };
    if (task.dueOn !== changed.dueOn) await this.moveDate(tx, actor, task, changed, due, now);
    const before = differing(task, changed);
    const unitsBefore = await this.parts.unitsOf(tx, id);
    Object.assign(task, changed);
    await this.parts.setUnits(tx, id, wanted);
    await this.tasks.save(tx, actor, task);
    const after = Object.fromEntries(
      Object.keys(before).map((key) => [key, changed[key as keyof typeof changed]]),
    );
    const units = { leadId, assistIds, streetIds, superviseIds };
    await this.tasks.remember(tx, actor, task, 'change', now, {
      note: due.reason,
      data: { before, after, unitsBefore, units, ...trace },
    });
  }

  private async requireHolds(
    tx: Tx,
    task: RectificationTaskRow,
    wanted: TaskFactsInput & TaskUnits,
    now: Instant,
  ): Promise<void> {
    const milestones = await this.list.milestones(tx, [task.id]);
    const caseCount = (await this.list.cases(tx, [task.id])).length;
    const otherIds = [wanted.assistIds, wanted.streetIds, wanted.superviseIds];
    const plan = { ...wanted, startedOn: task.startedOn, milestones, caseCount, otherIds };
    const errors = findTaskErrors(plan, dayOf(now));
    if (errors.length > 0) throw new InvalidInputError(errors);
    await this.parts.requireNamed(tx, wanted, wanted);
  }

  private async moveDate(
    tx: Tx,
    actor: Actor,
    { id, startedOn }: RectificationTaskRow,
    { dueOn, dueSaid }: TaskFactsInput,
    { reason, documentNo }: DueChange,
    now: Instant,
  ): Promise<void> {
    if (!reason) throw new DueReasonError();
    const subject = { type: 'rectification', id } as const;
    const [open] = await this.deadlines.unsettledOf(tx, subject);
    if (!dueOn) return this.deadlines.cancel(tx, subject, ['rectify'], now);
    if (!open) {
      const startAt = at(startedOn, '00:00');
      const named = { byName: actor.name, at: now, act: 'task' } as const;
      await this.deadlines.startForDay(tx, subject, 'rectify', startAt, dueOn, dueSaid, named);
      return;
    }
    const by = { act: newId(), byName: actor.name, at: now, reason, documentNo: documentNo ?? '' };
    await this.moves.change(tx, open, { ...by, toOn: dueOn, toAt: endOf(dueOn) });
  }
}

/** The values before, of what is another now. */
function differing(before: RectificationTaskRow, after: TaskFactsInput): Record<string, unknown> {
  return Object.fromEntries(
    (Object.keys(after) as (keyof TaskFactsInput)[])
      .filter((key) => before[key] !== after[key])
      .map((key) => [key, before[key]]),
  );
}
