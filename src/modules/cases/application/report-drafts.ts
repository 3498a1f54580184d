import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { ReportDraftRow } from '../persistence/report-draft.entity.js';
import { CaseAccess } from './case-access.js';

/** What somebody has typed so far, kept so that another device or a restart does not lose it. */
@Injectable()
export class ReportDrafts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly clock: Clock,
  ) {}

  async save(actor: Actor, caseId: string, body: Record<string, unknown>): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.access.require(tx, actor, 'case.report', caseId);
      await tx.save(ReportDraftRow, { caseId, userId: actor.userId, body, savedAt: this.clock.now() });
    });
  }

  async read(actor: Actor, caseId: string): Promise<ReportDraftRow | null> {
    await this.access.require(this.uow.reads, actor, 'case.report', caseId);
    return this.uow.reads.findOneBy(ReportDraftRow, { caseId, userId: actor.userId });
  }
}
