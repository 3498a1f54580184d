import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Actor } from '../../access/index.js';
import { TaskForceClosedError, TaskForceMergedError, TaskForceOpenError } from '../domain/repeat-errors.js';
import { TaskForceWrites } from './task-force-writes.js';

/** 结束专案 with its result, and 重新启动. */
@Injectable()
export class CloseTaskForce {
  constructor(
    private readonly writes: TaskForceWrites,
    private readonly clock: Clock,
  ) {}

  /** Throws TaskForceClosedError, StaleVersionError. */
  run(actor: Actor, id: string, version: number, result: string): Promise<void> {
    return this.writes.change(actor, id, version, 'task-force.close', ({ closedAt }) => {
      if (closedAt !== null) throw new TaskForceClosedError();
      return { closedAt: this.clock.now(), result: result.trim() };
    });
  }

  /** The result stays until the next one. Throws TaskForceOpenError, TaskForceMergedError, StaleVersionError. */
  reopen(actor: Actor, id: string, version: number): Promise<void> {
    return this.writes.change(actor, id, version, 'task-force.reopen', ({ closedAt, mergedIntoId }) => {
      if (closedAt === null) throw new TaskForceOpenError();
      if (mergedIntoId !== null) throw new TaskForceMergedError();
      return { closedAt: null };
    });
  }
}
