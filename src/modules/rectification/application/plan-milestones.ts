import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { findMilestoneErrors } from '../domain/check-task.js';
import { MilestoneDoneError, PlanReasonError } from '../domain/rectification-errors.js';
import { RectificationList } from '../persistence/rectification-list.read-model.js';
import { RectificationMilestoneRow } from '../persistence/rectification-milestone.entity.js';
import type { NewMilestone } from './new-task.js';
import { RectificationTasks } from './rectification-tasks.js';

export type PlannedMilestone = NewMilestone & { id: string | null };

/** Sets the plan anew; what is done stays as it is, and the plan before stays in the history. */
@Injectable()
export class PlanMilestones {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly list: RectificationList,
    private readonly clock: Clock,
  ) {}

  /** Throws InvalidInputError for a plan that does not hold, MilestoneDoneError where it would rewrite what is done. */
  async run(
    actor: Actor,
    id: string,
    version: number,
    wanted: readonly PlannedMilestone[],
    reason: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await this.uow.run((tx) => this.within(tx, actor, id, version, wanted, reason, now));
  }

  /** The same in the transaction of a caller. */
  async within(
    tx: Tx,
    actor: Actor,
    id: string,
    version: number,
    wanted: readonly PlannedMilestone[],
    reason: string | null,
    now: Instant,
  ): Promise<void> {
    const task = await this.tasks.requireOpen(tx, actor, 'rectification.manage', id, version);
    const errors = findMilestoneErrors({ ...task, milestones: wanted });
    if (errors.length > 0) throw new InvalidInputError(errors);
    const before = await this.list.milestones(tx, [id]);
    requireDoneKept(before, wanted);
    if (!reason && isMoved(before, wanted)) throw new PlanReasonError();
    await this.write(tx, id, before, wanted);
    await this.tasks.save(tx, actor, task);
    const data = { before: before.map(planOf), after: wanted.map(planOf) };
    await this.tasks.remember(tx, actor, task, 'plan', now, { note: reason, data });
  }

  private async write(
    tx: Tx,
    taskId: string,
    before: readonly RectificationMilestoneRow[],
    wanted: readonly PlannedMilestone[],
  ): Promise<void> {
    const known = new Map(before.map((one) => [one.id, one]));
    await tx.delete(RectificationMilestoneRow, { taskId });
    for (const [at, { id, what, plannedOn, weight }] of wanted.entries()) {
      const old = known.get(id ?? '');
      await tx.insert(RectificationMilestoneRow, {
        id: old?.id ?? newId(),
        taskId,
        serial: at + 1,
        what,
        plannedOn,
        weight,
        doneOn: old?.doneOn ?? null,
        tickedAt: old?.tickedAt ?? null,
        tickedByName: old?.tickedByName ?? null,
      });
    }
  }
}

/** A day that was set is another now, or a milestone is gone; more of them, other words and weights need no reason. */
function isMoved(before: readonly RectificationMilestoneRow[], wanted: readonly PlannedMilestone[]): boolean {
  return before.some((old) => !wanted.some((one) => one.id === old.id && one.plannedOn === old.plannedOn));
}

function requireDoneKept(
  before: readonly RectificationMilestoneRow[],
  wanted: readonly PlannedMilestone[],
): void {
  const rewritten = before.find(
    (old) =>
      old.doneOn !== null && !wanted.some((one) => one.id === old.id && one.plannedOn === old.plannedOn),
  );
  if (rewritten) throw new MilestoneDoneError({ what: rewritten.what });
}

const planOf = ({ what, plannedOn, weight }: NewMilestone): NewMilestone => ({ what, plannedOn, weight });
