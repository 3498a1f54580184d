import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { findInnerLimitErrors, type LimitRule } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { CampaignRow } from '../persistence/campaign.entity.js';
import { LimitRuleRow } from '../persistence/limit-rule.entity.js';

export type CampaignChange = Partial<
  Pick<
    CampaignRow,
    | 'name'
    | 'stationedFrom'
    | 'stationedTo'
    | 'closesOn'
    | 'numberPattern'
    | 'yellowDays'
    | 'followUpYellowDays'
    | 'minimumBefore'
    | 'minimumAfter'
  >
>;

/** Changes what a campaign is and what it asks; deadlines that run already keep the rule they started with. */
@Injectable()
export class ChangeCampaign {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, campaignId: string, change: CampaignChange): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    await this.uow.run(async (tx) => {
      if (!(await tx.existsBy(CampaignRow, { id: campaignId }))) throw new NotFoundError();
      if (Object.keys(change).length > 0) await tx.update(CampaignRow, { id: campaignId }, change);
      await this.history.append(
        tx,
        actor,
        { action: 'campaign.change', subjectType: 'campaign', subjectId: campaignId, data: { ...change } },
        this.clock.now(),
      );
    });
  }

  /** With `seen`, only over that revision; without, over the one that stands. Throws StaleVersionError. */
  async setRule(
    actor: Actor,
    campaignId: string,
    rule: LimitRule & { basis: string },
    seen: number | null = null,
  ): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    const errors = findInnerLimitErrors(rule);
    if (errors.length > 0) throw new InvalidInputError(errors);
    await this.uow.run(async (tx) => {
      if (!(await tx.existsBy(CampaignRow, { id: campaignId }))) throw new NotFoundError();
      const before = await tx.findOneBy(LimitRuleRow, { campaignId, step: rule.step });
      if (!(await this.hold(tx, before, seen ?? before?.revision ?? 0))) {
        const last = await this.history.lastOf(tx, 'campaign', campaignId, ['campaign.set-rule']);
        throw new StaleVersionError({ by: last?.actorName ?? '别人', version: before?.revision ?? 0 });
      }
      await tx.save(LimitRuleRow, { ...rule, campaignId, revision: (before?.revision ?? 0) + 1 });
      await this.history.append(
        tx,
        actor,
        {
          action: 'campaign.set-rule',
          subjectType: 'campaign',
          subjectId: campaignId,
          data: { before: before ? { ...before } : null, after: { ...rule } },
        },
        this.clock.now(),
      );
    });
  }

  /** Whether the rule is as it was seen, and stays so until the transaction ends. */
  private async hold(tx: Tx, row: LimitRuleRow | null, seen: number): Promise<boolean> {
    if (!row) return seen === 0;
    const key = { campaignId: row.campaignId, step: row.step, revision: seen };
    return (await tx.update(LimitRuleRow, key, { revision: seen })).affected === 1;
  }
}
