import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Actor } from '../../access/index.js';
import { MeetingAheadError, TaskForceClosedError } from '../domain/repeat-errors.js';
import { TaskForceMeetingRow } from '../persistence/task-force-meeting.entity.js';
import { TaskForceWrites } from './task-force-writes.js';

/** Records a meeting under the next number; what was recorded is kept as it is. */
@Injectable()
export class RecordMeeting {
  constructor(
    private readonly writes: TaskForceWrites,
    private readonly clock: Clock,
  ) {}

  /** Throws TaskForceClosedError, MeetingAheadError. */
  run(
    actor: Actor,
    id: string,
    heldOn: Day,
    minutes: string,
  ): Promise<Pick<TaskForceMeetingRow, 'id' | 'number'>> {
    return this.writes.add(actor, id, async (tx, row) => {
      if (row.closedAt !== null) throw new TaskForceClosedError();
      if (heldOn > dayOf(this.clock.now())) throw new MeetingAheadError();
      const number = ((await tx.maximum(TaskForceMeetingRow, 'number', { taskForceId: id })) ?? 0) + 1;
      const meetingId = newId();
      await tx.insert(TaskForceMeetingRow, {
        id: meetingId,
        taskForceId: id,
        number,
        heldOn,
        minutes: minutes.trim(),
        recordedByName: actor.name,
        recordedAt: this.clock.now(),
      });
      await this.writes.remember(tx, actor, 'task-force.meet', row, { meetingId, number, heldOn });
      return { id: meetingId, number };
    });
  }
}
