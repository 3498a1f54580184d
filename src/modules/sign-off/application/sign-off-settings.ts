import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { ALONE, type ChainStep, type Condition } from '../domain/chain.js';
import { ReviewCheckRow } from '../persistence/review-check.entity.js';
import { SignOffChainRow } from '../persistence/sign-off-chain.entity.js';
import { SignOffRuleRow } from '../persistence/sign-off-rule.entity.js';
import { SignOffStepRow } from '../persistence/sign-off-step.entity.js';

export interface SignOffSettings {
  version: number;
  steps: readonly ChainStep[];
  /** For which cases a leader has to have been on the spot. */
  visitFor: SignOffRuleRow['condition'][];
  checks: { id: string; medium: string | null; text: string }[];
}

/** How a campaign verifies; one without settings of its own has one person decide alone, and our checklist in the browser. */
@Injectable()
export class SignOffSettingsReader {
  async of(reads: Reads, campaignId: string): Promise<SignOffSettings> {
    const chain = await reads.findOneBy(SignOffChainRow, { campaignId });
    const checks = await reads.find(ReviewCheckRow, { where: { campaignId }, order: { ordinal: 'ASC' } });
    return {
      version: chain?.version ?? 0,
      steps: await this.stepsOf(reads, campaignId),
      visitFor: await this.visitFor(reads, campaignId),
      checks: checks.map(({ id, medium, text }) => ({ id, medium, text })),
    };
  }

  async stepsOf(reads: Reads, campaignId: string): Promise<readonly ChainStep[]> {
    return (await this.stepsByCampaign(reads, [campaignId])).get(campaignId) ?? ALONE;
  }

  /** Those campaigns that have a chain of their own. */
  async stepsByCampaign(reads: Reads, campaignIds: readonly string[]): Promise<Map<string, ChainStep[]>> {
    const found = new Map<string, ChainStep[]>();
    if (campaignIds.length === 0) return found;
    const rows = await reads.find(SignOffStepRow, {
      where: { campaignId: In([...campaignIds]) },
      order: { ordinal: 'ASC' },
    });
    for (const { campaignId, ...step } of rows)
      found.set(campaignId, [...(found.get(campaignId) ?? []), { ...step }]);
    return found;
  }

  async visitFor(reads: Reads, campaignId: string): Promise<Exclude<Condition, 'key-or-untrue'>[]> {
    const rows = await reads.findBy(SignOffRuleRow, { campaignId, demand: 'leader-visit' });
    return rows.map(({ condition }) => condition);
  }

  /** The lines of the checklist for a case of these media. */
  async checksFor(reads: Reads, campaignId: string, media: readonly string[]): Promise<ReviewCheckRow[]> {
    const rows = await reads.find(ReviewCheckRow, { where: { campaignId }, order: { ordinal: 'ASC' } });
    return rows.filter(({ medium }) => medium === null || media.includes(medium));
  }
}
