import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
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
      const isSeen = (known?.version ?? 0) === rule.version;
      if (!isSeen || !(await put(tx, campaignId, rule))) {
        const last = await this.history.lastOf(tx, 'campaign', campaignId, ['campaign.look-backs']);
        throw new StaleVersionError({ by: last?.actorName ?? '别人', version: known?.version });
      }
      const { everyMonths, times } = rule;
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

/** False where another one set it in the same moment. */
async function put(
  tx: Tx,
  campaignId: string,
  { everyMonths, times, version }: LookBackRule,
): Promise<boolean> {
  const next = { everyMonths, times, version: version + 1 };
  if (version === 0) {
    await tx.insert(LookBackRuleRow, { campaignId, ...next });
    return true;
  }
  const { affected } = await tx.update(LookBackRuleRow, { campaignId, version }, next);
  return affected === 1;
}
