import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { FileKit, SubjectFiles, type FileHolder, type FileTrace } from '../../evidence/index.js';
import { ProgressKeptError } from '../domain/rectification-errors.js';
import { RectificationProgressRow } from '../persistence/rectification-progress.entity.js';
import type { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import { RectificationTasks } from './rectification-tasks.js';

export interface ProgressKey {
  taskId: string;
  entryId: string;
}

interface ProgressHolder extends FileHolder {
  task: RectificationTaskRow;
}

/** Photos and papers of a progress entry: added and removed by its writer on its day, kept from then on. */
@Injectable()
export class ProgressFiles extends SubjectFiles<ProgressKey, ProgressHolder> {
  constructor(
    kit: FileKit,
    private readonly tasks: RectificationTasks,
  ) {
    super(kit);
  }

  /** Throws ProgressKeptError. */
  protected async toAdd(
    reads: Reads,
    actor: Actor,
    { taskId, entryId }: ProgressKey,
  ): Promise<ProgressHolder> {
    const task = await this.tasks.require(reads, actor, 'rectification.report', taskId, ['lead', 'assist']);
    const { recordedBy, recordedAt } = await this.entry(reads, taskId, entryId);
    const isItsDay = dayOf(recordedAt) === dayOf(this.kit.clock.now());
    if (task.writtenOffAt || recordedBy !== actor.userId || !isItsDay) throw new ProgressKeptError();
    return { subjectId: entryId, task };
  }

  protected override async toRead(
    reads: Reads,
    actor: Actor,
    { taskId, entryId }: ProgressKey,
  ): Promise<FileHolder> {
    await this.tasks.require(reads, actor, 'rectification.read', taskId);
    await this.entry(reads, taskId, entryId);
    return { subjectId: entryId };
  }

  protected async remember(
    tx: Tx,
    actor: Actor,
    { subjectId: progressId, task }: ProgressHolder,
    { action, row: { id: evidenceId, kind, sha256 }, now }: FileTrace,
  ): Promise<void> {
    const data = { progressId, evidenceId, kind, sha256 };
    await this.tasks.remember(tx, actor, task, action, now, { data });
    // Behind its entry in the history, which one at a time writes: of two that are removed at once neither is forgotten.
    if (action === 'remove-file') await this.noLongerAwaited(tx, progressId, sha256);
  }

  /** What was removed is not waited for, nor taken again on a later day. */
  private async noLongerAwaited(tx: Tx, id: string, sha256: string): Promise<void> {
    const { announced } = await tx.findOneByOrFail(RectificationProgressRow, { id });
    if (!announced?.includes(sha256)) return;
    const left = announced.filter((one) => one !== sha256);
    await tx.update(RectificationProgressRow, { id }, { announced: left });
  }

  private async entry(reads: Reads, taskId: string, id: string): Promise<RectificationProgressRow> {
    const found = await reads.findOneBy(RectificationProgressRow, { id, taskId });
    if (!found) throw new NotFoundError();
    return found;
  }
}
