import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { CaseMoves } from './case-moves.js';
import { ruleFactsOf } from './rule-facts.js';

/** 重新办理: back on the lead's desk, with a clock that starts now: a finished case must not be late at once. */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: CaseMoves,
    private readonly campaigns: Campaigns,
    private readonly deadlines: Deadlines,
  ) {}

  run(actor: Actor, caseId: string, version: number, reason: string): Promise<void> {
    return this.uow.run((tx) => this.within(tx, actor, caseId, version, reason));
  }

  /** `why` goes into the history beside the reason: a look-back, a re-check. */
  async within(
    tx: Tx,
    actor: Actor,
    caseId: string,
    version: number | null,
    reason: string,
    why: Record<string, unknown> = {},
  ): Promise<void> {
    const move = { caseId, version, permission: 'case.reopen', action: 'reopen' } as const;
    await this.moves.within(tx, actor, move, async (_, found, now) => {
      const subject = { type: 'case', id: caseId, unitId: found.leadUnitId } as const;
      found.closure = 'OPEN';
      found.nextMilestone = null;
      found.nextMilestoneOn = null;
      await this.deadlines.cancel(tx, subject, ['milestone', 'publish', 'rectify'], now);
      await this.deadlines.start(
        tx,
        subject,
        await this.campaigns.rulesFor(tx, found.campaignId, ['rectify'], ruleFactsOf(found)),
        now,
      );
      return { note: reason, data: why };
    });
  }
}
