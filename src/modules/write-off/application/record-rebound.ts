import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError, StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { RectificationTasks, TaskWriteOff, type Rebound } from '../../rectification/index.js';
import { NotWrittenOffError } from '../domain/write-off-errors.js';
import { WriteOffs } from './write-offs.js';

/** 反弹: the problem is back after 销号. The round ends with it, and the task is open again. */
@Injectable()
export class RecordRebound {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writeOffs: WriteOffs,
    private readonly tasks: RectificationTasks,
    private readonly taskWriteOff: TaskWriteOff,
    private readonly clock: Clock,
  ) {}

  /** Against the version of the task. Throws NotWrittenOffError, StaleVersionError. */
  async run(
    actor: Actor,
    taskId: string,
    version: number,
    { foundOn, ...rebound }: Rebound & { foundOn: Day },
  ): Promise<void> {
    const now = this.clock.now();
    const today = dayOf(now);
    if (foundOn > today) throw new InvalidInputError([FUTURE]);
    if (rebound.plannedOn <= today) throw new InvalidInputError([PAST]);
    await this.uow.run(async (tx) => {
      const task = await this.tasks.require(tx, actor, 'rectification.manage', taskId);
      if (task.version !== version) throw new StaleVersionError({ by: task.changedByName });
      const [round] = await this.writeOffs.rounds(tx, taskId);
      if (!round?.writtenOffAt || round.reboundAt) throw new NotWrittenOffError();
      const said = { reboundAt: now, reboundFoundOn: foundOn, reboundReason: rebound.reason };
      await this.writeOffs.raise(tx, actor, round, { ...said, reboundByName: actor.name });
      await this.taskWriteOff.reopen(tx, actor, task, rebound, now);
    });
  }
}

const FUTURE = {
  field: 'foundOn',
  code: 'write-off.found_future',
  wording: { zh: '发现日期不能晚于今天。', en: 'It cannot have been found on a day to come.' },
};
const PAST = {
  field: 'plannedOn',
  code: 'write-off.planned_past',
  wording: { zh: '重新整改的期限要晚于今天。', en: 'The new date has to lie after today.' },
};
