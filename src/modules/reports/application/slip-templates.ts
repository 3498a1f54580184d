import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { PROPOSED_TEMPLATE, type SlipTemplate } from '../domain/slip-template.js';
import { SlipTemplateRow } from '../persistence/slip-template.entity.js';

const OFFICE = 'office';

/** Whose words they are: the campaign's own, the office's for all campaigns, or ours. */
export const TEMPLATE_SOURCES = ['campaign', 'office', 'proposed'] as const;
export type TemplateSource = (typeof TEMPLATE_SOURCES)[number];

export interface TemplateInForce extends SlipTemplate {
  from: TemplateSource;
  /** Of the words of that very scope; 0 until somebody has set them. */
  version: number;
  changedAt: Instant | null;
  changedByName: string | null;
}

@Injectable()
export class SlipTemplates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** The campaign's own words, else the office's, else those that we propose. */
  async inForce(reads: Reads, campaignId: string | null): Promise<SlipTemplate> {
    return (await this.found(reads, campaignId)).template;
  }

  async read(actor: Actor, campaignId: string | null): Promise<TemplateInForce> {
    requirePermission(actor, 'case.print-slip');
    const reads = this.uow.reads;
    const { template, from } = await this.found(reads, campaignId);
    const own = await reads.findOneBy(SlipTemplateRow, { scopeId: campaignId ?? OFFICE });
    return {
      ...template,
      from,
      version: own?.version ?? 0,
      changedAt: own?.changedAt ?? null,
      changedByName: own?.changedByName ?? null,
    };
  }

  /** Slips printed from now on carry these words. Throws StaleVersionError. */
  async set(actor: Actor, campaignId: string | null, version: number, template: SlipTemplate): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    await this.uow.run(async (tx) => {
      if (campaignId) await this.campaigns.require(tx, campaignId);
      const scopeId = campaignId ?? OFFICE;
      const now = this.clock.now();
      const before = await this.inForce(tx, campaignId);
      const facts = { ...template, changedAt: now, changedByName: actor.name };
      // Whoever comes second waits here on PostgreSQL and then finds the version of the first.
      if (version === 0)
        await tx
          .createQueryBuilder()
          .insert()
          .into(SlipTemplateRow)
          .values({ ...facts, scopeId, version: 0 })
          .orIgnore()
          .execute();
      const { affected } = await tx.update(
        SlipTemplateRow,
        { scopeId, version },
        { ...facts, version: version + 1 },
      );
      if (affected !== 1) {
        const row = await tx.findOneBy(SlipTemplateRow, { scopeId });
        throw new StaleVersionError({ by: row?.changedByName ?? '别人', version: row?.version ?? 0 });
      }
      const data = { before, after: { ...template } };
      const entry = { action: 'slip.template', subjectType: 'rule' as const, subjectId: scopeId, data };
      await this.history.append(tx, actor, entry, now);
    });
  }

  private async found(
    reads: Reads,
    campaignId: string | null,
  ): Promise<{ template: SlipTemplate; from: TemplateSource }> {
    const of = (scopeId: string): Promise<SlipTemplateRow | null> =>
      reads.findOneBy(SlipTemplateRow, { scopeId });
    const own = campaignId ? await of(campaignId) : null;
    const row = own ?? (await of(OFFICE));
    if (!row) return { template: PROPOSED_TEMPLATE, from: 'proposed' };
    const { title, numberFormat, requirement, contact, office } = row;
    return {
      template: { title, numberFormat, requirement, contact, office },
      from: own ? 'campaign' : 'office',
    };
  }
}
