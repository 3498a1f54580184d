import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import type { Actor } from '../../access/index.js';
import { Evidence } from '../../evidence/index.js';
import {
  ProgressMonthError,
  ProgressRecordedError,
  TaskWrittenOffError,
} from '../domain/rectification-errors.js';
import { RectificationProgressRow } from '../persistence/rectification-progress.entity.js';
import type { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import { RectificationTasks } from './rectification-tasks.js';
import { waitingPlace } from './waiting-place.js';

export interface NewProgress {
  /** This one unless it says another. */
  month: string | null;
  text: string;
  obstacle: string | null;
}

/** What a device knows of an entry before the server does. */
export interface MadeOnDevice {
  madeId: string;
  /** Hashes of the files that come with it, before it or on any later day. */
  announced: readonly string[];
  pressedAt: Instant | null;
}

/** What was done, told by the lead or an assisting unit; it moves nothing and is never rewritten. */
@Injectable()
export class RecordProgress {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly evidence: Evidence,
    private readonly clock: Clock,
  ) {}

  /** Throws ProgressMonthError for a month to come, TaskWrittenOffError, ProgressRecordedError. */
  async run(
    actor: Actor,
    taskId: string,
    wanted: NewProgress,
    attempt: Attempt | null,
    made: MadeOnDevice | null = null,
  ): Promise<string> {
    const now = this.clock.now();
    const thisMonth = dayOf(now).slice(0, 7);
    const month = wanted.month ?? thisMonth;
    if (month > thisMonth) throw new ProgressMonthError({ month: thisMonth });
    return this.uow.run(async (tx) => {
      const task = await this.open(tx, actor, taskId);
      const entry = { ...wanted, month };
      const { id } = await once(tx, actor.userId, attempt, now, () =>
        made ? this.writeMade(tx, actor, task, entry, made, now) : this.write(tx, actor, task, entry, now),
      );
      return id;
    });
  }

  /** The same in the transaction of whoever records more than this. */
  async within(
    tx: Tx,
    actor: Actor,
    taskId: string,
    wanted: NewProgress & { month: string },
    now: Instant,
  ): Promise<string> {
    return this.write(tx, actor, await this.open(tx, actor, taskId), wanted, now);
  }

  private async open(tx: Tx, actor: Actor, taskId: string): Promise<RectificationTaskRow> {
    const task = await this.tasks.require(tx, actor, 'rectification.report', taskId, ['lead', 'assist']);
    if (task.writtenOffAt) throw new TaskWrittenOffError({ number: task.number });
    return task;
  }

  /** The files that came before it are its own from now on; the same entry again is the same record. */
  private async writeMade(
    tx: Tx,
    actor: Actor,
    task: RectificationTaskRow,
    entry: NewProgress & { month: string },
    made: MadeOnDevice,
    now: Instant,
  ): Promise<string> {
    // A file that arrives at this moment either is moved with the others or finds the entry.
    await holdAlone(tx, 'rectification');
    const { madeId } = made;
    const place = { taskId: task.id, recordedBy: actor.userId, madeId };
    const known = await tx.findOneBy(RectificationProgressRow, place);
    if (known && known.text === entry.text && known.month === entry.month) return known.id;
    if (known) throw new ProgressRecordedError();
    const id = await this.write(tx, actor, task, entry, now, made);
    await this.evidence.moveAll(tx, waitingPlace(place), id);
    return id;
  }

  private async write(
    tx: Tx,
    actor: Actor,
    task: RectificationTaskRow,
    { month, text, obstacle }: NewProgress & { month: string },
    now: Instant,
    made: MadeOnDevice | null = null,
  ): Promise<string> {
    const entry: RectificationProgressRow = {
      month,
      text,
      obstacle,
      id: newId(),
      taskId: task.id,
      unitId: actor.unitId,
      unitName: actor.unitName,
      recordedBy: actor.userId,
      recordedByName: actor.name,
      recordedAt: now,
      madeId: made?.madeId ?? null,
      announced: made && made.announced.length > 0 ? [...made.announced] : null,
    };
    await tx.insert(RectificationProgressRow, entry);
    const data = { progressId: entry.id, month, ...(made?.pressedAt && { pressedAt: made.pressedAt }) };
    await this.tasks.remember(tx, actor, task, 'progress', now, { note: entry.text, data });
    return entry.id;
  }
}
