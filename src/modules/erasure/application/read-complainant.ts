import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseAccess, ComplainantErasureRow, Contacts } from '../../cases/index.js';
import { erasableOn, type Hold } from '../domain/erasure-rules.js';
import type { ComplainantHoldRow } from '../persistence/complainant-hold.entity.js';
import { ErasureStandings } from '../persistence/erasure-standing.read-model.js';
import { KnownComplainants } from '../persistence/known-complainants.read-model.js';
import { ComplainantRules } from './complainant-rules.js';

export interface KeptComplainant {
  kept: boolean;
  erasure: ComplainantErasureRow | null;
  hold: ComplainantHoldRow | null;
  /** What holds an erasure back. */
  held: Hold | null;
  /** By the rule; null without one, and while the case is open. */
  erasableOn: Day | null;
}

/** How long the complainant of a case is kept, without who it is. */
@Injectable()
export class ReadComplainant {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly contacts: Contacts,
    private readonly standings: ErasureStandings,
    private readonly known: KnownComplainants,
    private readonly rules: ComplainantRules,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, caseId: string): Promise<KeptComplainant> {
    const { reads } = this.uow;
    const found = await this.access.require(reads, actor, 'contact.erase', caseId);
    const holder = found.splitFromId ?? found.id;
    const [standing] = await this.standings.of(reads, [holder]);
    const { judged, hold } = standing!;
    const months = (await this.rules.months(reads))(found.campaignId);
    return {
      kept: await this.known.holds(reads, holder, this.clock.now()),
      erasure: await this.contacts.erasure(reads, caseId),
      hold,
      held: judged.held,
      erasableOn: judged.settledAt && erasableOn(judged.settledAt, months),
    };
  }
}
