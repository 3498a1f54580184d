import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Remarks, type ReviewRemarkRow } from '../../sign-off/index.js';
import { CaseAccess } from './case-access.js';
import { LeadOnly } from './lead-only.js';

/** 批注: the unit reads what the reviewer pinned, and marks each one as answered. */
@Injectable()
export class AnswerRemark {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly leadOnly: LeadOnly,
    private readonly remarks: Remarks,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, caseId: string): Promise<ReviewRemarkRow[]> {
    await this.access.require(this.uow.reads, actor, 'case.read', caseId);
    return this.remarks.of(this.uow.reads, caseId);
  }

  /** A second answer changes nothing: a phone may send it twice. */
  async run(actor: Actor, caseId: string, remarkId: string, answer: string | null): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const found = await this.access.require(tx, actor, 'case.report', caseId);
      await this.leadOnly.require(tx, actor, 'case.report', found, '回应批注');
      if (!(await this.remarks.answer(tx, actor, caseId, remarkId, answer, now))) return;
      const data = { remarkId };
      const entry = { action: 'case.answer-remark', subjectType: 'case', subjectId: caseId, data } as const;
      await this.history.append(tx, actor, { ...entry, note: answer }, now);
    });
  }
}
