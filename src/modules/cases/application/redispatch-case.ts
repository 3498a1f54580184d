import { Injectable } from '@nestjs/common';
import { can, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { newId } from '../../../kernel/ids.js';
import { NoLeadError, RulingNeededError } from '../domain/case-errors.js';
import { Assignments, type Parties } from './assignments.js';
import { CaseMoves } from './case-moves.js';
import { ruleFactsOf } from './rule-facts.js';

/**
 * 重新交办 after a return. From the second return on it is a binding ruling of the office. The sign clock starts anew;
 * the limits towards the inspection team run on from the first dispatch.
 */
@Injectable()
export class RedispatchCase {
  constructor(
    private readonly moves: CaseMoves,
    private readonly assignments: Assignments,
    private readonly campaigns: Campaigns,
    private readonly deadlines: Deadlines,
  ) {}

  async run(
    actor: Actor,
    caseId: string,
    version: number,
    parties: Parties,
    note: string | null,
  ): Promise<void> {
    const move = { caseId, version, permission: 'case.dispatch', action: 'redispatch' } as const;
    await this.moves.run(actor, move, async (tx, found, now) => {
      if (!parties.leadUnitId) throw new NoLeadError({ number: found.acceptanceNo ?? found.title, caseId });
      const ruling = found.returns >= 2;
      if (ruling) {
        if (!can(actor, 'case.rule')) throw new RulingNeededError({ returns: found.returns });
        found.ruled = true;
      }
      await this.assignments.set(tx, found, parties, now);
      await this.assignments.unsign(tx, caseId);
      found.signedAt = null;
      const subject = { type: 'case', id: caseId, unitId: parties.leadUnitId } as const;
      await this.deadlines.cancel(tx, subject, ['sign'], now);
      await this.deadlines.start(
        tx,
        subject,
        await this.campaigns.rulesFor(tx, found.campaignId, ['sign'], ruleFactsOf(found)),
        now,
      );
      const dispatchedAt = found.dispatchedAt ?? now;
      const told = { dispatchId: newId(), caseIds: [caseId], dispatchedAt };
      await enqueue(tx, 'case.notify-dispatched', told, now);
      return { note, data: { ruling, leadUnitId: parties.leadUnitId, assistUnitIds: parties.assistUnitIds } };
    });
  }
}
