import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { LookBackRuleRow } from '../persistence/look-back-rule.entity.js';

export type LookBackRule = Pick<LookBackRuleRow, 'version' | 'everyMonths' | 'times'>;

/** How often closed cases of a campaign are looked at again; counts from the next closure on. */
@Injectable()
export class LookBackRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async of(campaignId: string): Promise<LookBackRule> {
    const row = await this.uow.reads.findOneBy(LookBackRuleRow, { campaignId });
    return row ?? { version: 0, everyMonths: 0, times: 1 };
  }

  async set(actor: Actor, campaignId: string, rule: LookBackRule): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    await this.uow.run(async (tx) => {
      await this.campaigns.require(tx, campaignId);
      const known = await tx.findOneBy(LookBackRuleRow, { campaignId });
      if ((known?.version ?? 0) !== rule.version) {
        const last = await this.history.lastOf(tx, 'campaign', campaignId, ['campaign.look-backs']);
        throw new StaleVersionError({ by: last?.actorName ?? '别人', version: known?.version });
      }
      const { everyMonths, times, version } = rule;
      if (known)
        await tx.update(
          LookBackRuleRow,
          { campaignId, version },
          { everyMonths, times, version: version + 1 },
        );
      else await tx.insert(LookBackRuleRow, { campaignId, everyMonths, times, version: 1 });
      const data = { before: known ? { ...known } : null, after: { everyMonths, times } };
      const entry = {
        action: 'campaign.look-backs',
        subjectType: 'campaign',
        subjectId: campaignId,
        data,
      } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
