import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
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

  async setRule(actor: Actor, campaignId: string, rule: LimitRule & { basis: string }): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    const errors = findInnerLimitErrors(rule);
    if (errors.length > 0) throw new InvalidInputError(errors);
    await this.uow.run(async (tx) => {
      if (!(await tx.existsBy(CampaignRow, { id: campaignId }))) throw new NotFoundError();
      const before = await tx.findOneBy(LimitRuleRow, { campaignId, step: rule.step });
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
}
