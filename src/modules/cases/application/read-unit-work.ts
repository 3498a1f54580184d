import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Visits, type VisitRecords, type VisitTally } from '../../visits/index.js';
import type { EvidenceRuleRow } from '../persistence/evidence-rule.entity.js';
import type { PaperKindRow } from '../persistence/paper-kind.entity.js';
import type { ShutDownRow } from '../persistence/shut-down.entity.js';
import { CaseAccess } from './case-access.js';
import { CaseHandlers, type CaseHandler } from './case-handlers.js';
import { EvidenceRules } from './evidence-rules.js';
import { ShutDowns } from './shut-downs.js';

/** What the units have done with a case among themselves, and what a report on it has to bring. */
export interface UnitWork extends VisitRecords {
  tally: VisitTally;
  handlers: CaseHandler[];
  rules: EvidenceRuleRow[];
  kinds: PaperKindRow[];
  shutDowns: ShutDownRow[];
  may: { assign: boolean; visit: boolean; removeVisit: boolean; reviewShutDown: boolean };
}

@Injectable()
export class ReadUnitWork {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly visits: Visits,
    private readonly handlers: CaseHandlers,
    private readonly rules: EvidenceRules,
    private readonly shutDowns: ShutDowns,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, caseId: string): Promise<UnitWork> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.read', caseId);
    const target = await this.access.targetOf(reads, found);
    const records = await this.visits.of(reads, caseId);
    return {
      ...records,
      tally: this.visits.tally(records),
      handlers: (await this.handlers.of(reads, [caseId])).get(caseId) ?? [],
      rules: await this.rules.fitting(reads, found, dayOf(this.clock.now())),
      kinds: await this.rules.kinds(reads),
      shutDowns: await this.shutDowns.of(reads, caseId),
      may: {
        assign: can(actor, 'case.assign', target),
        visit: can(actor, 'case.visit', target),
        removeVisit: can(actor, 'visit.remove', target),
        reviewShutDown: can(actor, 'case.review-shut-down', target),
      },
    };
  }
}
