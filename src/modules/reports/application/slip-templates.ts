import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { PROPOSED_TEMPLATE, type SlipTemplate } from '../domain/slip-template.js';
import { SlipTemplateRow } from '../persistence/slip-template.entity.js';

const OFFICE = 'office';

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
    const of = (scopeId: string): Promise<SlipTemplateRow | null> =>
      reads.findOneBy(SlipTemplateRow, { scopeId });
    const row = (campaignId && (await of(campaignId))) || (await of(OFFICE));
    if (!row) return PROPOSED_TEMPLATE;
    const { title, numberFormat, requirement, contact, office } = row;
    return { title, numberFormat, requirement, contact, office };
  }

  read(actor: Actor, campaignId: string | null): Promise<SlipTemplate> {
    requirePermission(actor, 'case.print-slip');
    return this.inForce(this.uow.reads, campaignId);
  }

  /** Slips printed from now on carry these words. */
  async set(actor: Actor, campaignId: string | null, template: SlipTemplate): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    await this.uow.run(async (tx) => {
      if (campaignId) await this.campaigns.require(tx, campaignId);
      const scopeId = campaignId ?? OFFICE;
      const now = this.clock.now();
      const before = await this.inForce(tx, campaignId);
      await tx.save(SlipTemplateRow, { ...template, scopeId, changedAt: now, changedByName: actor.name });
      const data = { before, after: { ...template } };
      const entry = { action: 'slip.template', subjectType: 'rule' as const, subjectId: scopeId, data };
      await this.history.append(tx, actor, entry, now);
    });
  }
}
