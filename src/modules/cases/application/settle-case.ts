import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Deadlines, type NamedDay } from '../../deadlines/index.js';
import { type Decided } from '../../sign-off/index.js';
import { IsNull } from 'typeorm';
import { MilestoneMissingError } from '../domain/case-errors.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { ReportRow } from '../persistence/report.entity.js';
import { SupplementRow } from '../persistence/supplement.entity.js';
import { ruleFactsOf } from './rule-facts.js';

/** What becomes of a case when the last link has signed; the caller moves and saves it. */
@Injectable()
export class SettleCase {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly deadlines: Deadlines,
  ) {}

  async within(
    tx: Tx,
    actor: Actor,
    found: CaseRow,
    ending: Omit<Decided, 'ticks'>,
    now: Instant,
  ): Promise<void> {
    const { decision, milestone, milestoneOn, milestoneSaid } = ending;
    const subject = { type: 'case', id: found.id } as const;
    const stage = decision === 'stage-close';
    // The one way into the state: nothing is stage-closed without what comes next.
    if (stage && (!milestone?.trim() || !milestoneOn)) throw new MilestoneMissingError();
    // Public as 阶段性办结 so far: that it is closed for good is published too (domain S14).
    const publishes = !found.publishedAt || (!stage && found.closure === 'STAGE_CLOSED');
    found.closure = stage ? 'STAGE_CLOSED' : 'CLOSED';
    found.nextMilestone = stage ? milestone : null;
    found.nextMilestoneOn = stage ? milestoneOn : null;
    found.verifiedAt = now;
    await this.deadlines.meet(tx, subject, ['rectify', 'milestone'], now);
    const rules = await this.campaigns.rulesFor(tx, found.campaignId, ['publish'], ruleFactsOf(found));
    await this.deadlines.cancel(tx, subject, ['publish'], now);
    if (publishes) await this.deadlines.start(tx, subject, rules, now);
    if (stage && milestoneOn) {
      const named = {
        byName: actor.name,
        at: now,
        act: 'stage-close',
        ...(await askedBy(tx, found)),
      } as const;
      await this.deadlines.startForDay(tx, subject, 'milestone', now, milestoneOn, milestoneSaid, named);
    }
    await tx.update(
      ReportRow,
      { caseId: found.id, round: found.rounds },
      { decision, decidedAt: now, decidedByName: actor.name },
    );
    if (stage) return;
    await tx.update(SupplementRow, { caseId: found.id, closedAt: IsNull() }, { closedAt: now });
    await enqueue(tx, 'look-back.plan', { caseId: found.id, closedAt: now }, now);
  }
}

/** The report that proposed the milestone. */
async function askedBy(tx: Tx, { id: caseId, rounds: round }: CaseRow): Promise<Pick<NamedDay, 'asked'>> {
  const report = await tx.findOneBy(ReportRow, { caseId, round });
  if (report?.body.proposal !== 'stage-close') return {};
  const { submittedByName: byName, submittedAt: at, body } = report;
  return { asked: { byName, at, round, on: body.milestoneOn ?? null } };
}
