import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Visits } from '../../visits/index.js';
import { meets, type CaseFacts } from '../domain/chain.js';
import { VisitMissingError } from '../domain/sign-off-errors.js';
import { SignOffSettingsReader } from './sign-off-settings.js';

const WHY = {
  'key-case': { zh: '重点件', en: 'A key case' },
  untrue: { zh: '有“不属实”的认定，这件', en: 'A case with something untrue' },
  always: { zh: '本轮督察的每一件都', en: 'Every case of this campaign' },
} as const;

/** 领导到场: whether the rules of the campaign ask for it, and whether a site visit had a leader (ADR 21). */
@Injectable()
export class LeaderVisits {
  constructor(
    private readonly settings: SignOffSettingsReader,
    private readonly visits: Visits,
  ) {}

  /** For which reason a visit is demanded that nobody has recorded; null when nothing is lacking. */
  async lack(
    reads: Reads,
    caseId: string,
    campaignId: string,
    facts: CaseFacts,
  ): Promise<VisitMissingError | null> {
    const asked = (await this.settings.visitFor(reads, campaignId)).find((one) => meets(one, facts));
    if (!asked || (await this.visits.withLeader(reads, caseId)).length > 0) return null;
    return new VisitMissingError({ why: WHY[asked].zh, whyEn: WHY[asked].en, condition: asked });
  }
}
