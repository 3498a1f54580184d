import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { FileKit, SubjectFiles, type FileHolder, type FileTrace } from '../../evidence/index.js';
import { Entries } from './entries.js';

/** Papers of an act; who may not see its names does not see them either. */
@Injectable()
export class EntryFiles extends SubjectFiles<string, FileHolder> {
  constructor(
    kit: FileKit,
    private readonly entries: Entries,
  ) {
    super(kit);
  }

  protected async toAdd(reads: Reads, actor: Actor, id: string): Promise<FileHolder> {
    await this.entries.require(reads, actor, 'accountability.manage', id);
    return { subjectId: id };
  }

  protected override async toRead(reads: Reads, actor: Actor, id: string): Promise<FileHolder> {
    await this.entries.require(reads, actor, 'accountability.read', id);
    if (!can(actor, 'accountability.read', { unitPaths: [] })) throw new NotFoundError();
    return { subjectId: id };
  }

  protected remember(
    tx: Tx,
    actor: Actor,
    { subjectId }: FileHolder,
    { action, row: { id: evidenceId, sha256 }, now }: FileTrace,
  ): Promise<void> {
    return this.entries.remember(tx, actor, subjectId, action, now, { data: { evidenceId, sha256 } });
  }
}
