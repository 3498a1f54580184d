import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns, type CampaignRow } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { DISTRICT, LEAST_MONTHS, MOST_MONTHS } from '../domain/erasure-rules.js';
import { MonthsOutOfReachError } from '../domain/erasure-errors.js';
import { ComplainantRuleRow } from '../persistence/complainant-rule.entity.js';

/** The months of a campaign; null where its complainants are kept. */
export type MonthsOf = (campaignId: string) => number | null;

export interface WholeRules {
  district: ComplainantRuleRow | null;
  campaigns: { campaign: CampaignRow; own: ComplainantRuleRow | null }[];
}

/** After how many months complainants are forgotten; nothing is forgotten before somebody has decided it. */
@Injectable()
export class ComplainantRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async all(reads: Reads = this.uow.reads): Promise<WholeRules> {
    const rows = await reads.find(ComplainantRuleRow);
    const of = (scope: string) => rows.find((one) => one.scope === scope) ?? null;
    const campaigns = await this.campaigns.all(reads);
    return {
      district: of(DISTRICT),
      campaigns: campaigns.map((campaign) => ({ campaign, own: of(campaign.id) })),
    };
  }

  /** `district` instead of what is set there, for looking ahead. */
  async months(reads: Reads, district?: number | null): Promise<MonthsOf> {
    const rows = new Map((await reads.find(ComplainantRuleRow)).map(({ scope, months }) => [scope, months]));
    const all = district === undefined ? (rows.get(DISTRICT) ?? null) : district;
    return (campaignId) => {
      const own = rows.get(campaignId);
      return own === undefined ? all : own;
    };
  }

  /** Null months keep for ever. Throws MonthsOutOfReachError. */
  async set(actor: Actor, scope: string, months: number | null): Promise<void> {
    requirePermission(actor, 'contact.erase');
    if (months !== null && (months < LEAST_MONTHS || months > MOST_MONTHS)) throw new MonthsOutOfReachError();
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      if (scope !== DISTRICT) await this.campaigns.require(tx, scope);
      const before = await tx.findOneBy(ComplainantRuleRow, { scope });
      if (before?.months === months) return;
      await tx.upsert(ComplainantRuleRow, { scope, months, changedByName: actor.name, changedAt: now }, [
        'scope',
      ]);
      const data = { scope, before: before?.months ?? null, after: months };
      const entry = { action: 'complainant-rule.set', subjectType: 'rule', subjectId: scope, data } as const;
      await this.history.append(tx, actor, entry, now);
    });
  }

  /** The campaign goes by the rule of the district again. */
  async drop(actor: Actor, campaignId: string): Promise<void> {
    requirePermission(actor, 'contact.erase');
    await this.uow.run(async (tx) => {
      const before = await tx.findOneBy(ComplainantRuleRow, { scope: campaignId });
      if (!before || campaignId === DISTRICT) throw new NotFoundError();
      await tx.delete(ComplainantRuleRow, { scope: campaignId });
      const data = { scope: campaignId, before: before.months };
      const entry = {
        action: 'complainant-rule.drop',
        subjectType: 'rule',
        subjectId: campaignId,
        data,
      } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
