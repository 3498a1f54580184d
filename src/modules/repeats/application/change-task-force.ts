import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseAccess, CaseRow } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { TaskForceMeetingRow } from '../persistence/task-force-meeting.entity.js';
import { TaskForceRow, type TaskForceMember } from '../persistence/task-force.entity.js';
import { TaskForces } from './task-forces.js';

export interface TaskForceChange {
  name?: string;
  plan?: string | null;
  members?: TaskForceMember[];
  closed?: boolean;
}

/** Opens a task force by hand, writes its plan and people, records its meetings. */
@Injectable()
export class ChangeTaskForce {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly taskForces: TaskForces,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** For the matter of a case; the one that is open already when there is one. */
  open(actor: Actor, caseId: string): Promise<string> {
    requirePermission(actor, 'repeat.manage');
    return this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'case.read', caseId);
      const head = found.repeatOfId ? await tx.findOneByOrFail(CaseRow, { id: found.repeatOfId }) : found;
      return this.taskForces.open(tx, actor, head, this.clock.now());
    });
  }

  async change(
    actor: Actor,
    id: string,
    version: number,
    { closed, ...change }: TaskForceChange,
  ): Promise<void> {
    requirePermission(actor, 'repeat.manage');
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const found = await this.require(tx, id);
      const closedAt = closed === undefined ? found.closedAt : closed ? (found.closedAt ?? now) : null;
      const after = { ...change, closedAt };
      const before = Object.fromEntries(
        Object.keys(after).map((key) => [key, found[key as keyof typeof after]]),
      );
      const { affected } = await tx.update(TaskForceRow, { id, version }, {
        ...after,
        version: version + 1,
      } as never);
      if (affected === 0) {
        const last = await this.history.lastOf(tx, 'task-force', id, [
          'task-force.open',
          'task-force.change',
        ]);
        throw new StaleVersionError({ by: last?.actorName ?? '别人', version: found.version });
      }
      await this.remember(tx, actor, 'task-force.change', id, { before, after });
    });
  }

  /** Meetings are kept as they were recorded. */
  async meet(actor: Actor, id: string, heldOn: Day, minutes: string): Promise<string> {
    requirePermission(actor, 'repeat.manage');
    return this.uow.run(async (tx) => {
      await this.require(tx, id);
      const meetingId = newId();
      await tx.insert(TaskForceMeetingRow, {
        id: meetingId,
        taskForceId: id,
        heldOn,
        minutes,
        recordedByName: actor.name,
        recordedAt: this.clock.now(),
      });
      await this.remember(tx, actor, 'task-force.meet', id, { meetingId, heldOn });
      return meetingId;
    });
  }

  private async require(tx: Tx, id: string): Promise<TaskForceRow> {
    const found = await tx.findOneBy(TaskForceRow, { id });
    if (!found) throw new NotFoundError();
    return found;
  }

  private remember(tx: Tx, actor: Actor, action: string, id: string, data: object): Promise<void> {
    const entry = { action, subjectType: 'task-force', subjectId: id, data: { ...data } } as const;
    return this.history.append(tx, actor, entry, this.clock.now());
  }
}
