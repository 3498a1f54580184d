import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Evidence, TakeFile, type EvidenceFileRow, type Upload } from '../../evidence/index.js';
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

/** Photos and papers of an entry by the id that the writer's device gave it: they may come before it, or days after. */
@Injectable()
export class DeviceFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly evidence: Evidence,
    private readonly takeFile: TakeFile,
    private readonly clock: Clock,
  ) {}

  /** The same file again is the same record. Throws ProgressKeptError, TaskWrittenOffError, ManyWaitingFilesError. */
  async add(actor: Actor, taskId: string, madeId: string, upload: Upload): Promise<EvidenceFileRow> {
    await this.require(this.uow.reads, actor, taskId);
    const file = await this.takeFile.run(upload);
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const task = await this.require(tx, actor, taskId);
      // So that the entry is either there or comes with this file: not in between.
      await holdAlone(tx, 'rectification');
      const entry = await this.entry(tx, actor, taskId, madeId);
      if (entry) this.requireComing(task, entry, file.sha256);
      else await this.requireRoom(tx, actor, task, madeId);
      const place = entry?.id ?? placeOf(actor, taskId, madeId);
      const { row, isNew } = await this.evidence.record(tx, actor, place, file, now);
      const { id: evidenceId, kind, sha256 } = row;
      const data = { progressId: entry?.id ?? null, evidenceId, kind, sha256 };
      if (isNew) await this.tasks.remember(tx, actor, task, 'add-file', now, { data });
      return row;
    });
  }

  /** Which of these files the entry has, or will have: a phone that heard no answer asks before it sends again. */
  async known(
    actor: Actor,
    taskId: string,
    madeId: string,
    hashes: readonly string[],
  ): Promise<EvidenceFileRow[]> {
    const { reads } = this.uow;
    await this.require(reads, actor, taskId);
    const entry = await this.entry(reads, actor, taskId, madeId);
    return this.evidence.known(reads, entry?.id ?? placeOf(actor, taskId, madeId), hashes);
  }

  private require(reads: Reads, actor: Actor, taskId: string): Promise<RectificationTaskRow> {
    return this.tasks.require(reads, actor, 'rectification.report', taskId, ['lead', 'assist']);
  }

  private entry(
    reads: Reads,
    { userId }: Actor,
    taskId: string,
    madeId: string,
  ): Promise<RectificationProgressRow | null> {
    return reads.findOneBy(RectificationProgressRow, { taskId, recordedBy: userId, madeId });
  }

  /** What the entry announced is part of it; anything else is added on its day. */
  private requireComing(
    { writtenOffAt }: RectificationTaskRow,
    { announced, recordedAt }: RectificationProgressRow,
    sha256: string,
  ): void {
    if (announced?.includes(sha256)) return;
    if (writtenOffAt || dayOf(recordedAt) !== dayOf(this.clock.now())) throw new ProgressKeptError();
  }

  private async requireRoom(
    tx: Tx,
    actor: Actor,
    { id, number, writtenOffAt }: RectificationTaskRow,
    madeId: string,
  ): Promise<void> {
    if (writtenOffAt) throw new TaskWrittenOffError({ number });
    const waiting = await this.evidence.of(tx, placeOf(actor, id, madeId));
    if (waiting.length >= MOST_WAITING) throw new ManyWaitingFilesError({ most: MOST_WAITING });
  }
}

const placeOf = ({ userId }: Actor, taskId: string, madeId: string): string =>
  waitingPlace({ taskId, recordedBy: userId, madeId });
