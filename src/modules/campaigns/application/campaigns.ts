import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import { findRow } from '../../../platform/database/find-row.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { LimitRule, RuleFacts, Step } from '../../deadlines/index.js';
import { UnknownCampaignError } from '../domain/campaign-errors.js';
import { RuleBook } from '../domain/choose-rules.js';
import { byHandOver } from '../domain/by-hand-over.js';
import { BatchRow } from '../persistence/batch.entity.js';
import { CampaignRow } from '../persistence/campaign.entity.js';
import { LimitRuleRow } from '../persistence/limit-rule.entity.js';
import { SpecialLimitRuleRow } from '../persistence/special-limit-rule.entity.js';

/** Questions other rooms ask of campaigns, their rules and batches. */
@Injectable()
export class Campaigns {
  async require(reads: Reads, id: string): Promise<CampaignRow> {
    const row = await findRow(reads, CampaignRow, { id });
    if (!row) throw new NotFoundError();
    return row;
  }

  async requireByCode(reads: Reads, code: string): Promise<CampaignRow> {
    const row = await reads.findOneBy(CampaignRow, { code });
    if (!row) throw new UnknownCampaignError({ code });
    return row;
  }

  /** Newest first. */
  all(reads: Reads): Promise<CampaignRow[]> {
    return reads.find(CampaignRow, { order: { id: 'DESC' } });
  }

  rules(reads: Reads, campaignId: string): Promise<LimitRuleRow[]> {
    return reads.find(LimitRuleRow, { where: { campaignId } });
  }

  specialRules(reads: Reads, campaignId: string): Promise<SpecialLimitRuleRow[]> {
    return reads.find(SpecialLimitRuleRow, { where: { campaignId }, order: { id: 'ASC' } });
  }

  /** All rules of a campaign, for a caller with many cases. */
  async ruleBook(reads: Reads, campaignId: string): Promise<RuleBook> {
    const general = await this.rules(reads, campaignId);
    const special = await this.specialRules(reads, campaignId);
    return new RuleBook(
      general.map((rule) => ({ ...rule, ruleId: null, when: null })),
      special.map(({ id, ...rule }) => ({ ...rule, ruleId: id })),
    );
  }

  /** The rules of those steps that hold for a case with these facts. */
  async rulesFor(
    reads: Reads,
    campaignId: string,
    steps: readonly Step[],
    facts: RuleFacts,
  ): Promise<LimitRule[]> {
    return (await this.ruleBook(reads, campaignId)).for(steps, facts);
  }

  /** Newest first. */
  batches(reads: Reads, campaignId: string): Promise<BatchRow[]> {
    return reads.find(BatchRow, { where: { campaignId }, order: { id: 'DESC' } });
  }

  batch(reads: Reads, id: string): Promise<BatchRow | null> {
    return reads.findOneBy(BatchRow, { id });
  }

  /** Those that were handed over no later than this one, it included; none for one that is not there. */
  async upTo(reads: Reads, id: string): Promise<Set<string>> {
    const ids = byHandOver(await this.everyBatch(reads)).map((one) => one.id);
    return new Set(ids.slice(0, ids.indexOf(id) + 1));
  }

  /** All batches of all campaigns. */
  everyBatch(reads: Reads): Promise<BatchRow[]> {
    return reads.find(BatchRow);
  }
}
