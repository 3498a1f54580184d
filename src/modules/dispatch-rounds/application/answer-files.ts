import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Evidence, TakeFile, type EvidenceFileRow, type Upload } from '../../evidence/index.js';
import { Answers } from './answers.js';

/** Photos and papers of a draft; with the answer they become those of the progress entry. */
@Injectable()
export class AnswerFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: Answers,
    private readonly evidence: Evidence,
    private readonly takeFile: TakeFile,
    private readonly clock: Clock,
  ) {}

  /** The same file again is the same record. */
  async add(actor: Actor, id: string, upload: Upload): Promise<EvidenceFileRow> {
    const now = this.clock.now();
    await this.answers.requireOpen(this.uow.reads, actor, id, null, now);
    const file = await this.takeFile.run(upload);
    return this.uow.run(async (tx) => {
      await this.answers.requireOpen(tx, actor, id, null, now);
      return (await this.evidence.record(tx, actor, id, file, now)).row;
    });
  }

  async remove(actor: Actor, id: string, fileId: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      await this.answers.requireOpen(tx, actor, id, null, now);
      await this.evidence.remove(tx, id, fileId, now);
    });
  }
}
