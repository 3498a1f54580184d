import { Injectable } from '@nestjs/common';
import { ForbiddenError, NotFoundError } from '../../../kernel/errors.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { FileKit, SubjectFiles, type FileHolder, type FileTrace } from '../../evidence/index.js';
import { RectificationTasks, type RectificationTaskRow } from '../../rectification/index.js';
import { FileKeptError } from '../domain/write-off-errors.js';
import { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';
import { WriteOffs } from './write-offs.js';

export interface AttemptKey {
  taskId: string;
  linkId: string;
}

interface AttemptHolder extends FileHolder {
  task: RectificationTaskRow;
}

/** Photos and papers of an attempt: added while it is its turn and nobody has signed it, kept from then on. */
@Injectable()
export class LinkFiles extends SubjectFiles<AttemptKey, AttemptHolder> {
  constructor(
    kit: FileKit,
    private readonly writeOffs: WriteOffs,
    private readonly tasks: RectificationTasks,
  ) {
    super(kit);
  }

  /** Throws FileKeptError, ForbiddenError. */
  protected async toAdd(reads: Reads, actor: Actor, { taskId, linkId }: AttemptKey): Promise<AttemptHolder> {
    const task = await this.tasks.require(reads, actor, 'write-off.sign', taskId);
    const { key, attempt } = await this.link(reads, taskId, linkId);
    const [round] = await this.writeOffs.rounds(reads, taskId);
    const run = await this.writeOffs.load(reads, task, round!);
    const at = run.standing.open.find((one) => one.link.key === key && one.attempt === attempt);
    if (!at || at.signed.length > 0) throw new FileKeptError();
    if (!this.writeOffs.isPartOf(actor, at)) throw new ForbiddenError({ permission: 'write-off.sign' });
    return { subjectId: linkId, task };
  }

  protected override async toRemove(tx: Tx, actor: Actor, key: AttemptKey): Promise<AttemptHolder> {
    const holder = await this.toAdd(tx, actor, key);
    // Whoever signs at this moment has counted it.
    const [round] = await this.writeOffs.rounds(tx, key.taskId);
    await this.writeOffs.raise(tx, actor, round!);
    return holder;
  }

  protected override async toKnow(reads: Reads, actor: Actor, key: AttemptKey): Promise<FileHolder> {
    await this.tasks.require(reads, actor, 'write-off.sign', key.taskId);
    return this.ofLink(reads, key);
  }

  protected override async toRead(reads: Reads, actor: Actor, key: AttemptKey): Promise<FileHolder> {
    await this.tasks.require(reads, actor, 'rectification.read', key.taskId);
    return this.ofLink(reads, key);
  }

  protected remember(
    tx: Tx,
    actor: Actor,
    { subjectId: linkId, task }: AttemptHolder,
    { action, row: { id: evidenceId, kind, sha256 }, now }: FileTrace,
  ): Promise<void> {
    const data = { linkId, evidenceId, kind, sha256 };
    const ofLink = action === 'add-file' ? 'add-link-file' : 'remove-link-file';
    return this.tasks.remember(tx, actor, task, ofLink, now, { data });
  }

  private async ofLink(reads: Reads, { taskId, linkId }: AttemptKey): Promise<FileHolder> {
    await this.link(reads, taskId, linkId);
    return { subjectId: linkId };
  }

  private async link(reads: Reads, taskId: string, id: string): Promise<WriteOffLinkRow> {
    const found = await reads.findOneBy(WriteOffLinkRow, { id });
    const rounds = found ? await this.writeOffs.rounds(reads, taskId) : [];
    if (!found || rounds.every((round) => round.id !== found.writeOffId)) throw new NotFoundError();
    return found;
  }
}
