import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import {
  EXTENDABLE,
  proposedRule,
  type ExtendableStep,
  type ExtensionRule,
} from '../domain/extension-rule.js';
import { ExtensionRuleRow } from '../persistence/extension-rule.entity.js';

/** 延期规则: how often, how far, and who decides, as the campaign has set it or as proposed. */
@Injectable()
export class ExtensionRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async of(reads: Reads, campaignId: string, step: ExtendableStep): Promise<ExtensionRule> {
    return (await reads.findOneBy(ExtensionRuleRow, { campaignId, step })) ?? proposedRule(step);
  }

  async all(reads: Reads, campaignId: string): Promise<ExtensionRule[]> {
    await this.campaigns.require(reads, campaignId);
    const set = await reads.findBy(ExtensionRuleRow, { campaignId });
    return EXTENDABLE.map((step) => set.find((one) => one.step === step) ?? proposedRule(step));
  }

  /** For requests that are asked or decided from now on. */
  async set(actor: Actor, campaignId: string, rule: ExtensionRule): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    await this.uow.run(async (tx) => {
      await this.campaigns.require(tx, campaignId);
      const before = await tx.findOneBy(ExtensionRuleRow, { campaignId, step: rule.step });
      await tx.save(ExtensionRuleRow, { ...rule, campaignId, revision: (before?.revision ?? 0) + 1 });
      await this.history.append(
        tx,
        actor,
        {
          action: 'campaign.set-extension-rule',
          subjectType: 'campaign',
          subjectId: campaignId,
          data: { before: before ? { ...before } : null, after: { ...rule } },
        },
        this.clock.now(),
      );
    });
  }
}
