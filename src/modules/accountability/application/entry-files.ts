import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import {
  Evidence,
  Pictures,
  TakeFile,
  type EvidenceFileRow,
  type FileContent,
  type Upload,
} from '../../evidence/index.js';
import { Entries } from './entries.js';

/** Papers of an act; who may not see its names does not see them either. */
@Injectable()
export class EntryFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly entries: Entries,
    private readonly evidence: Evidence,
    private readonly takeFile: TakeFile,
    private readonly pictures: Pictures,
    private readonly clock: Clock,
  ) {}

  /** The same file again is the same record. */
  async add(actor: Actor, id: string, upload: Upload): Promise<EvidenceFileRow> {
    await this.entries.require(this.uow.reads, actor, 'accountability.manage', id);
    const file = await this.takeFile.run(upload);
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      await this.entries.require(tx, actor, 'accountability.manage', id);
      const { row, isNew } = await this.evidence.record(tx, actor, id, file, now);
      const data = { evidenceId: row.id, sha256: row.sha256 };
      if (isNew) await this.entries.remember(tx, actor, id, 'add-file', now, { data });
      return row;
    });
  }

  async remove(actor: Actor, id: string, fileId: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      await this.entries.require(tx, actor, 'accountability.manage', id);
      const { sha256 } = await this.evidence.remove(tx, id, fileId, now);
      await this.entries.remember(tx, actor, id, 'remove-file', now, {
        data: { evidenceId: fileId, sha256 },
      });
    });
  }

  /** Throws NotFoundError, InfectedFileError. */
  async content(actor: Actor, id: string, fileId: string): Promise<FileContent> {
    const reads = this.uow.reads;
    await this.entries.require(reads, actor, 'accountability.read', id);
    if (!can(actor, 'accountability.read', { unitPaths: [] })) throw new NotFoundError();
    return this.pictures.content(await this.evidence.requireServable(reads, id, fileId));
  }
}
