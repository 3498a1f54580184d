import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { meets, type CaseFacts } from '../domain/chain.js';
import { VisitMissingError } from '../domain/sign-off-errors.js';
import { LeaderVisitRow } from '../persistence/leader-visit.entity.js';
import { SignOffSettingsReader } from './sign-off-settings.js';

export interface Visit {
  leader: string;
  visitedOn: Day;
  note: string | null;
  evidenceId: string | null;
}

const WHY = {
  'key-case': { zh: '重点件', en: 'A key case' },
  untrue: { zh: '有“不属实”的认定，这件', en: 'A case with something untrue' },
  always: { zh: '本轮督察的每一件都', en: 'Every case of this campaign' },
} as const;

/** 领导到场: what was recorded, and whether the rules of the campaign ask for it. */
@Injectable()
export class LeaderVisits {
  constructor(private readonly settings: SignOffSettingsReader) {}

  of(reads: Reads, caseId: string): Promise<LeaderVisitRow[]> {
    return reads.find(LeaderVisitRow, { where: { caseId }, order: { visitedOn: 'DESC', id: 'DESC' } });
  }

  /** Throws InvalidInputError for a day that lies ahead. */
  async record(tx: Tx, actor: Actor, caseId: string, visit: Visit, now: Instant): Promise<string> {
    if (visit.visitedOn > dayOf(now)) {
      const wording = { zh: '到场日期不能在今天之后。', en: 'A visit cannot lie ahead.' };
      throw new InvalidInputError([{ field: 'visitedOn', code: 'visit.ahead', wording }]);
    }
    const id = newId();
    await tx.insert(LeaderVisitRow, { ...visit, id, caseId, recordedByName: actor.name, recordedAt: now });
    return id;
  }

  /** For which reason a visit is demanded that nobody has recorded; null when nothing is lacking. */
  async lack(
    reads: Reads,
    caseId: string,
    campaignId: string,
    facts: CaseFacts,
  ): Promise<VisitMissingError | null> {
    const asked = (await this.settings.visitFor(reads, campaignId)).find((one) => meets(one, facts));
    if (!asked || (await reads.existsBy(LeaderVisitRow, { caseId }))) return null;
    return new VisitMissingError({ why: WHY[asked].zh, whyEn: WHY[asked].en, condition: asked });
  }
}
