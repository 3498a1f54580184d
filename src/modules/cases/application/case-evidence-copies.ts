import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Evidence, Pictures, type EvidenceFileRow, type ShownPhoto } from '../../evidence/index.js';
import { History } from '../../history/index.js';
import { CaseAccess } from './case-access.js';

export interface OpenFile {
  row: EvidenceFileRow;
  stream: Readable;
}

/** What only cases have of their photos: the one for publication, and the original, to few and remembered. */
@Injectable()
export class CaseEvidenceCopies {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly evidence: Evidence,
    private readonly pictures: Pictures,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** With its black boxes filled in. */
  async redacted(actor: Actor, caseId: string, evidenceId: string): Promise<ShownPhoto> {
    const { reads } = this.uow;
    await this.access.require(reads, actor, 'evidence.read', caseId);
    const row = await this.evidence.requireServable(reads, caseId, evidenceId);
    return { row, bytes: await this.pictures.redacted(row) };
  }

  /** As it came, with all that the camera wrote into it; each opening is an entry of the history. */
  async original(actor: Actor, caseId: string, evidenceId: string): Promise<OpenFile> {
    const row = await this.uow.run(async (tx) => {
      await this.access.require(tx, actor, 'evidence.original', caseId);
      const found = await this.evidence.requireServable(tx, caseId, evidenceId);
      const data = { evidenceId, kind: found.kind, sha256: found.sha256 };
      const entry = { action: 'evidence.original', subjectType: 'case', subjectId: caseId, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
      return found;
    });
    return { row, stream: await this.evidence.open(row) };
  }
}
