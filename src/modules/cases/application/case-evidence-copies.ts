import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Evidence, Pictures, type EvidenceFileRow } from '../../evidence/index.js';
import { History } from '../../history/index.js';
import { CaseAccess } from './case-access.js';

export interface OpenFile {
  row: EvidenceFileRow;
  stream: Readable;
}

export interface OpenCopy {
  row: EvidenceFileRow;
  bytes: Buffer;
}

/** The bytes of photos and papers, to whoever may see the case; originals of photos to few, and remembered. */
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

  async require(actor: Actor, caseId: string, evidenceId: string): Promise<EvidenceFileRow> {
    await this.access.require(this.uow.reads, actor, 'evidence.read', caseId);
    return this.evidence.requireServable(this.uow.reads, caseId, evidenceId);
  }

  async display(actor: Actor, caseId: string, evidenceId: string): Promise<OpenCopy> {
    const row = await this.require(actor, caseId, evidenceId);
    return { row, bytes: await this.pictures.display(row) };
  }

  async thumbnail(actor: Actor, caseId: string, evidenceId: string): Promise<OpenCopy> {
    const row = await this.require(actor, caseId, evidenceId);
    return { row, bytes: await this.pictures.thumbnail(row) };
  }

  async redacted(actor: Actor, caseId: string, evidenceId: string): Promise<OpenCopy> {
    const row = await this.require(actor, caseId, evidenceId);
    return { row, bytes: await this.pictures.redacted(row) };
  }

  /** A paper as it came: there is no other version of it. */
  async paper(row: EvidenceFileRow): Promise<Readable> {
    return this.evidence.open(row);
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
