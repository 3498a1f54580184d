import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Evidence, type EvidenceFileRow, type Upload } from '../../evidence/index.js';
import { History } from '../../history/index.js';
import { CaseAccess } from './case-access.js';
import { IndexCase } from './index-case.js';

/** Photos and papers of a case: who may see the case may see them. */
@Injectable()
export class CaseEvidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly evidence: Evidence,
    private readonly indexCase: IndexCase,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, caseId: string, upload: Upload): Promise<EvidenceFileRow> {
    await this.access.require(this.uow.reads, actor, 'evidence.add', caseId);
    const stored = await this.evidence.store(upload);
    return this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'evidence.add', caseId);
      const now = this.clock.now();
      const row = await this.evidence.record(tx, actor, caseId, stored, now);
      if (row.uploadedAt === now) {
        await this.indexCase.within(tx, found);
        const data = { evidenceId: row.id, kind: row.kind, sha256: row.sha256 };
        await this.history.append(
          tx,
          actor,
          { action: 'evidence.add', subjectType: 'case', subjectId: caseId, data },
          now,
        );
      }
      return row;
    });
  }

  async remove(actor: Actor, caseId: string, evidenceId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'evidence.add', caseId);
      const now = this.clock.now();
      const { sha256, kind } = await this.evidence.remove(tx, caseId, evidenceId, now);
      await this.indexCase.within(tx, found);
      const data = { evidenceId, kind, sha256 };
      await this.history.append(
        tx,
        actor,
        { action: 'evidence.remove', subjectType: 'case', subjectId: caseId, data },
        now,
      );
    });
  }

  async open(actor: Actor, caseId: string, evidenceId: string) {
    await this.access.require(this.uow.reads, actor, 'evidence.read', caseId);
    const row = await this.evidence.require(this.uow.reads, caseId, evidenceId);
    return { row, stream: this.evidence.open(row) };
  }
}
