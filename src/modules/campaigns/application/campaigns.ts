import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { LimitRule, Step } from '../../deadlines/index.js';
import { UnknownCampaignError } from '../domain/campaign-errors.js';
import { BatchRow } from '../persistence/batch.entity.js';
import { CampaignRow } from '../persistence/campaign.entity.js';
import { LimitRuleRow } from '../persistence/limit-rule.entity.js';

/** Questions other rooms ask of campaigns, their rules and batches. */
@Injectable()
export class Campaigns {
  async require(reads: Reads, id: string): Promise<CampaignRow> {
    const row = await reads.findOneBy(CampaignRow, { id });
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

  /** The rules of those steps that the campaign has a limit for. */
  async rulesFor(reads: Reads, campaignId: string, steps: readonly Step[]): Promise<LimitRule[]> {
    const rows = await this.rules(reads, campaignId);
    return steps.flatMap((step) => rows.filter((row) => row.step === step));
  }

  /** Newest first. */
  batches(reads: Reads, campaignId: string): Promise<BatchRow[]> {
    return reads.find(BatchRow, { where: { campaignId }, order: { id: 'DESC' } });
  }

  batch(reads: Reads, id: string): Promise<BatchRow | null> {
    return reads.findOneBy(BatchRow, { id });
  }

  /** All batches of all campaigns. */
  everyBatch(reads: Reads): Promise<BatchRow[]> {
    return reads.find(BatchRow);
  }
}
