import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { ForbiddenError, NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  Evidence,
  Pictures,
  TakeFile,
  type EvidenceFileRow,
  type FileContent,
  type Upload,
} from '../../evidence/index.js';
import { RectificationTasks, type RectificationTaskRow } from '../../rectification/index.js';
import { FileKeptError } from '../domain/write-off-errors.js';
import { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';
import { WriteOffs } from './write-offs.js';

/** Photos and papers of an attempt: added while it is its turn and nobody has signed it, kept from then on. */
@Injectable()
export class LinkFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writeOffs: WriteOffs,
    private readonly tasks: RectificationTasks,
    private readonly evidence: Evidence,
    private readonly takeFile: TakeFile,
    private readonly pictures: Pictures,
    private readonly clock: Clock,
  ) {}

  /** The same file again is the same record. Throws FileKeptError, ForbiddenError. */
  async add(actor: Actor, taskId: string, linkId: string, upload: Upload): Promise<EvidenceFileRow> {
    await this.requireOpen(this.uow.reads, actor, taskId, linkId);
    const file = await this.takeFile.run(upload);
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const task = await this.requireOpen(tx, actor, taskId, linkId);
      const { row, isNew } = await this.evidence.record(tx, actor, linkId, file, now);
      const data = { linkId, evidenceId: row.id, kind: row.kind, sha256: row.sha256 };
      if (isNew) await this.tasks.remember(tx, actor, task, 'add-link-file', now, { data });
      return row;
    });
  }

  /** Which of these files the attempt has: a phone that heard no answer asks before it sends again. */
  async known(
    actor: Actor,
    taskId: string,
    linkId: string,
    hashes: readonly string[],
  ): Promise<EvidenceFileRow[]> {
    const { reads } = this.uow;
    await this.tasks.require(reads, actor, 'write-off.sign', taskId);
    await this.link(reads, taskId, linkId);
    return this.evidence.known(reads, linkId, hashes);
  }

  /** Throws FileKeptError. */
  async remove(actor: Actor, taskId: string, linkId: string, fileId: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const task = await this.requireOpen(tx, actor, taskId, linkId);
      // Whoever signs at this moment has counted it.
      const [round] = await this.writeOffs.rounds(tx, taskId);
      await this.writeOffs.raise(tx, actor, round!);
      const { kind, sha256 } = await this.evidence.remove(tx, linkId, fileId, now);
      const data = { linkId, evidenceId: fileId, kind, sha256 };
      await this.tasks.remember(tx, actor, task, 'remove-link-file', now, { data });
    });
  }

  /** A photo as it is shown, a paper as it came. Throws NotFoundError, InfectedFileError. */
  async content(actor: Actor, taskId: string, linkId: string, fileId: string): Promise<FileContent> {
    const { reads } = this.uow;
    await this.tasks.require(reads, actor, 'rectification.read', taskId);
    await this.link(reads, taskId, linkId);
    return this.pictures.content(await this.evidence.requireServable(reads, linkId, fileId));
  }

  private async requireOpen(
    reads: Reads,
    actor: Actor,
    taskId: string,
    linkId: string,
  ): Promise<RectificationTaskRow> {
    const task = await this.tasks.require(reads, actor, 'write-off.sign', taskId);
    const { key, attempt } = await this.link(reads, taskId, linkId);
    const [round] = await this.writeOffs.rounds(reads, taskId);
    const run = await this.writeOffs.load(reads, task, round!);
    const at = run.standing.open.find((one) => one.link.key === key && one.attempt === attempt);
    if (!at || at.signed.length > 0) throw new FileKeptError();
    if (!this.writeOffs.isPartOf(actor, at)) throw new ForbiddenError({ permission: 'write-off.sign' });
    return task;
  }

  private async link(reads: Reads, taskId: string, id: string): Promise<WriteOffLinkRow> {
    const found = await reads.findOneBy(WriteOffLinkRow, { id });
    const rounds = found ? await this.writeOffs.rounds(reads, taskId) : [];
    if (!found || rounds.every((round) => round.id !== found.writeOffId)) throw new NotFoundError();
    return found;
  }
}
