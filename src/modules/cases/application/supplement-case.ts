import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { SupplementRow } from '../persistence/supplement.entity.js';
import { CaseMoves } from './case-moves.js';
import { ruleFactsOf } from './rule-facts.js';

/** 补充办理: a closed case comes back for more work. It stays one case, with a round and a clock of its own, counted apart. */
@Injectable()
export class SupplementCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: CaseMoves,
    private readonly campaigns: Campaigns,
    private readonly deadlines: Deadlines,
  ) {}

  run(actor: Actor, caseId: string, version: number, reason: string, dueOn: Day | null): Promise<void> {
    return this.uow.run((tx) => this.within(tx, actor, caseId, version, reason, dueOn));
  }

  /** Due on that day, else by the campaign's limit for rectification, from now. */
  async within(
    tx: Tx,
    actor: Actor,
    caseId: string,
    version: number | null,
    reason: string,
    dueOn: Day | null,
  ): Promise<void> {
    const move = { caseId, version, permission: 'case.reopen', action: 'supplement' } as const;
    await this.moves.within(tx, actor, move, async (_, found, now) => {
      if (dueOn && dueOn <= dayOf(now)) {
        const wording = { zh: '办理期限要在今天之后。', en: 'The day it is due must lie ahead.' };
        throw new InvalidInputError([{ field: 'dueOn', code: 'supplement.not_ahead', wording }]);
      }
      const subject = { type: 'case', id: caseId, unitId: found.leadUnitId } as const;
      found.closure = 'OPEN';
      found.isSupplement = true;
      found.nextMilestone = null;
      found.nextMilestoneOn = null;
      await this.deadlines.cancel(tx, subject, ['milestone', 'publish', 'rectify'], now);
      const named = { byName: actor.name, at: now, act: 'supplement' } as const;
      if (dueOn) await this.deadlines.startForDay(tx, subject, 'rectify', now, dueOn, null, named);
      else
        await this.deadlines.start(
          tx,
          subject,
          await this.campaigns.rulesFor(tx, found.campaignId, ['rectify'], ruleFactsOf(found)),
          now,
        );
      const number = (await tx.countBy(SupplementRow, { caseId })) + 1;
      const { campaignId, rounds: afterRound } = found;
      await tx.insert(SupplementRow, {
        id: newId(),
        campaignId,
        caseId,
        number,
        reason,
        afterRound,
        orderedByName: actor.name,
        orderedAt: now,
        closedAt: null,
      });
      return { note: reason, data: { number, afterRound, dueOn } };
    });
  }

  of(reads: Reads, caseId: string): Promise<SupplementRow[]> {
    return reads.find(SupplementRow, { where: { caseId }, order: { number: 'ASC' } });
  }
}
