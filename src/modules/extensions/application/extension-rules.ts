import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
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

const SET = 'campaign.set-extension-rule';

/** With how often it was set; 0 while it is the proposal. */
export type VersionedRule = ExtensionRule & { version: number };

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

  async all(reads: Reads, campaignId: string): Promise<VersionedRule[]> {
    await this.campaigns.require(reads, campaignId);
    const set = await reads.findBy(ExtensionRuleRow, { campaignId });
    return EXTENDABLE.map((step) => {
      const found = set.find((one) => one.step === step);
      return { ...(found ?? proposedRule(step)), version: found?.revision ?? 0 };
    });
  }

  /** For requests that are asked or decided from now on; `version` is 0 for a proposal. Throws StaleVersionError. */
  async set(actor: Actor, campaignId: string, version: number, rule: ExtensionRule): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    await this.uow.run(async (tx) => {
      await this.campaigns.require(tx, campaignId);
      const before = await tx.findOneBy(ExtensionRuleRow, { campaignId, step: rule.step });
      if (!(await this.write(tx, campaignId, version, rule))) {
        const last = await this.history.lastOf(tx, 'campaign', campaignId, [SET]);
        throw new StaleVersionError({ by: last?.actorName ?? '别人', version: before?.revision ?? 0 });
      }
      await this.history.append(
        tx,
        actor,
        {
          action: SET,
          subjectType: 'campaign',
          subjectId: campaignId,
          data: { before: before ? { ...before } : null, after: { ...rule } },
        },
        this.clock.now(),
      );
    });
  }

  /** Whether it was written over the version that was seen. */
  private async write(tx: Tx, campaignId: string, version: number, rule: ExtensionRule): Promise<boolean> {
    const row = { ...rule, campaignId, revision: version + 1 };
    if (version > 0) {
      const key = { campaignId, step: rule.step, revision: version };
      return (await tx.update(ExtensionRuleRow, key, row)).affected === 1;
    }
    if (await tx.existsBy(ExtensionRuleRow, { campaignId, step: rule.step })) return false;
    await tx.insert(ExtensionRuleRow, row);
    return true;
  }
}
