import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { TaskForceClosedError } from '../domain/repeat-errors.js';
import type { TaskForceMember, TaskForceStep } from '../persistence/task-force.entity.js';
import { TaskForceWrites } from './task-force-writes.js';

export interface TaskForceChange {
  name?: string;
  leader?: TaskForceMember | null;
  members?: TaskForceMember[];
  plan?: string | null;
  steps?: TaskForceStep[];
}

/** Writes the plan of a task force and who belongs to it. */
@Injectable()
export class ChangeTaskForce {
  constructor(private readonly writes: TaskForceWrites) {}

  /** Throws TaskForceClosedError, StaleVersionError. */
  run(actor: Actor, id: string, version: number, change: TaskForceChange): Promise<void> {
    return this.writes.change(actor, id, version, 'task-force.change', ({ closedAt }) => {
      if (closedAt !== null) throw new TaskForceClosedError();
      return change;
    });
  }
}
