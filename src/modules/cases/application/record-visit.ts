import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Evidence } from '../../evidence/index.js';
import { History } from '../../history/index.js';
import { LeaderVisits, type LeaderVisitRow, type Visit } from '../../sign-off/index.js';
import { CaseAccess } from './case-access.js';

/** 领导到场: recorded by the unit or the bureau; moves nothing by itself. */
@Injectable()
export class RecordVisit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly evidence: Evidence,
    private readonly visits: LeaderVisits,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError for a photo that is none of this case. */
  async run(actor: Actor, caseId: string, visit: Visit): Promise<string> {
    return this.uow.run(async (tx) => {
      const now = this.clock.now();
      await this.access.require(tx, actor, 'case.note', caseId);
      if (visit.evidenceId) await this.evidence.require(tx, caseId, visit.evidenceId);
      const id = await this.visits.record(tx, actor, caseId, visit, now);
      const data = { visitId: id, visitedOn: visit.visitedOn, leader: visit.leader };
      const entry = { action: 'case.leader-visit', subjectType: 'case', subjectId: caseId, data } as const;
      await this.history.append(tx, actor, { ...entry, note: visit.note }, now);
      return id;
    });
  }

  async of(actor: Actor, caseId: string): Promise<LeaderVisitRow[]> {
    await this.access.require(this.uow.reads, actor, 'case.read', caseId);
    return this.visits.of(this.uow.reads, caseId);
  }
}
