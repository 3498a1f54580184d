import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  Evidence,
  Pictures,
  TakeFile,
  type EvidenceFileRow,
  type FileContent,
  type Upload,
} from '../../evidence/index.js';
import { ProgressKeptError } from '../domain/rectification-errors.js';
import { RectificationProgressRow } from '../persistence/rectification-progress.entity.js';
import type { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import { RectificationTasks } from './rectification-tasks.js';

/** Photos and papers of a progress entry: added and removed by its writer on its day, kept from then on. */
@Injectable()
export class ProgressFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly evidence: Evidence,
    private readonly takeFile: TakeFile,
    private readonly pictures: Pictures,
    private readonly clock: Clock,
  ) {}

  /** Throws ProgressKeptError. The same file again is the same record. */
  async add(actor: Actor, taskId: string, entryId: string, upload: Upload): Promise<EvidenceFileRow> {
    await this.requireWriter(this.uow.reads, actor, taskId, entryId);
    const file = await this.takeFile.run(upload);
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const task = await this.requireWriter(tx, actor, taskId, entryId);
      const { row, isNew } = await this.evidence.record(tx, actor, entryId, file, now);
      if (isNew) await this.tasks.remember(tx, actor, task, 'add-file', now, { data: traceOf(entryId, row) });
      return row;
    });
  }

  /** Throws ProgressKeptError. */
  async remove(actor: Actor, taskId: string, entryId: string, fileId: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const task = await this.requireWriter(tx, actor, taskId, entryId);
      const row = await this.evidence.remove(tx, entryId, fileId, now);
      await this.noLongerAwaited(tx, entryId, row.sha256);
      await this.tasks.remember(tx, actor, task, 'remove-file', now, { data: traceOf(entryId, row) });
    });
  }

  /** A photo as it is shown, a paper as it came. Throws NotFoundError, InfectedFileError. */
  async content(actor: Actor, taskId: string, entryId: string, fileId: string): Promise<FileContent> {
    return this.pictures.content(await this.requireSeen(actor, taskId, entryId, fileId));
  }

  async thumbnail(
    actor: Actor,
    taskId: string,
    entryId: string,
    fileId: string,
  ): Promise<{ row: EvidenceFileRow; bytes: Buffer }> {
    const row = await this.requireSeen(actor, taskId, entryId, fileId);
    return { row, bytes: await this.pictures.thumbnail(row) };
  }

  /** What was removed is not waited for, nor taken again on a later day. */
  private async noLongerAwaited(tx: Tx, id: string, sha256: string): Promise<void> {
    const { announced } = await tx.findOneByOrFail(RectificationProgressRow, { id });
    if (!announced?.includes(sha256)) return;
    const left = announced.filter((one) => one !== sha256);
    await tx.update(RectificationProgressRow, { id }, { announced: left });
  }

  private async requireSeen(
    actor: Actor,
    taskId: string,
    entryId: string,
    fileId: string,
  ): Promise<EvidenceFileRow> {
    const { reads } = this.uow;
    await this.tasks.require(reads, actor, 'rectification.read', taskId);
    await this.entry(reads, taskId, entryId);
    return this.evidence.requireServable(reads, entryId, fileId);
  }

  private async requireWriter(
    reads: Reads,
    actor: Actor,
    taskId: string,
    entryId: string,
  ): Promise<RectificationTaskRow> {
    const task = await this.tasks.require(reads, actor, 'rectification.report', taskId, ['lead', 'assist']);
    const { recordedBy, recordedAt } = await this.entry(reads, taskId, entryId);
    const isItsDay = dayOf(recordedAt) === dayOf(this.clock.now());
    if (task.writtenOffAt || recordedBy !== actor.userId || !isItsDay) throw new ProgressKeptError();
    return task;
  }

  private async entry(reads: Reads, taskId: string, id: string): Promise<RectificationProgressRow> {
    const found = await reads.findOneBy(RectificationProgressRow, { id, taskId });
    if (!found) throw new NotFoundError();
    return found;
  }
}

function traceOf(progressId: string, { id, kind, sha256 }: EvidenceFileRow): Record<string, unknown> {
  return { progressId, evidenceId: id, kind, sha256 };
}
