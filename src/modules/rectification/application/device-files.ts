import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  FileKit,
  SubjectFiles,
  type FileHolder,
  type FileTrace,
  type TakenFile,
} from '../../evidence/index.js';
import {
  ManyWaitingFilesError,
  ProgressKeptError,
  TaskWrittenOffError,
} from '../domain/rectification-errors.js';
import { RectificationProgressRow } from '../persistence/rectification-progress.entity.js';
import type { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import { RectificationTasks } from './rectification-tasks.js';
import { waitingPlace } from './waiting-place.js';

/** Ahead of their entry; a device that sends more has lost its way. */
const MOST_WAITING = 30;

export interface DeviceKey {
  taskId: string;
  madeId: string;
}

interface DeviceHolder extends FileHolder {
  task: RectificationTaskRow;
  entry: RectificationProgressRow | null;
}

/** Photos and papers of an entry by the id that the writer's device gave it: they may come before it, or days after. */
@Injectable()
export class DeviceFiles extends SubjectFiles<DeviceKey, DeviceHolder> {
  constructor(
    kit: FileKit,
    private readonly tasks: RectificationTasks,
  ) {
    super(kit);
  }

  protected async toAdd(reads: Reads, actor: Actor, key: DeviceKey): Promise<DeviceHolder> {
    const { taskId, madeId } = key;
    const task = await this.tasks.require(reads, actor, 'rectification.report', taskId, ['lead', 'assist']);
    const recordedBy = actor.userId;
    const entry = await reads.findOneBy(RectificationProgressRow, { taskId, recordedBy, madeId });
    return { subjectId: entry?.id ?? waitingPlace({ taskId, recordedBy, madeId }), task, entry };
  }

  /** Throws ProgressKeptError, TaskWrittenOffError, ManyWaitingFilesError. */
  protected override async toRecord(
    tx: Tx,
    actor: Actor,
    key: DeviceKey,
    { sha256 }: TakenFile,
  ): Promise<DeviceHolder> {
    // So that the entry is either there or comes with this file: not in between.
    await holdAlone(tx, 'rectification');
    const holder = await this.toAdd(tx, actor, key);
    if (holder.entry) this.requireComing(holder.task, holder.entry, sha256);
    else await this.requireRoom(tx, holder);
    return holder;
  }

  protected remember(
    tx: Tx,
    actor: Actor,
    { task, entry }: DeviceHolder,
    { action, row: { id: evidenceId, kind, sha256 }, now }: FileTrace,
  ): Promise<void> {
    const data = { progressId: entry?.id ?? null, evidenceId, kind, sha256 };
    return this.tasks.remember(tx, actor, task, action, now, { data });
  }

  /** What the entry announced is part of it; anything else is added on its day. */
  private requireComing(
    { writtenOffAt }: RectificationTaskRow,
    { announced, recordedAt }: RectificationProgressRow,
    sha256: string,
  ): void {
    if (announced?.includes(sha256)) return;
    if (writtenOffAt || dayOf(recordedAt) !== dayOf(this.kit.clock.now())) throw new ProgressKeptError();
  }

  private async requireRoom(tx: Tx, { subjectId, task }: DeviceHolder): Promise<void> {
    if (task.writtenOffAt) throw new TaskWrittenOffError({ number: task.number });
    const waiting = await this.kit.evidence.of(tx, subjectId);
    if (waiting.length >= MOST_WAITING) throw new ManyWaitingFilesError({ most: MOST_WAITING });
  }
}
