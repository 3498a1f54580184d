import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { Campaigns, type CampaignRow } from '../../campaigns/index.js';
import { CaseCountsReadModel, type CaseCounts } from '../persistence/case-counts.read-model.js';
import type { CaseFilter } from '../persistence/case-filter.js';
import { CaseIds, type CaseMark } from '../persistence/case-ids.read-model.js';
import { CaseList, type CasePage, type CaseSort } from '../persistence/case-list.read-model.js';
import { CaseLights, type LightContext } from './case-lights.js';

/** The ledger as one person may see it. */
@Injectable()
export class QueryCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: CaseList,
    private readonly ids: CaseIds,
    private readonly counts: CaseCountsReadModel,
    private readonly campaigns: Campaigns,
    private readonly lights: CaseLights,
  ) {}

  async page(
    actor: Actor,
    filter: CaseFilter,
    paging: { sort: CaseSort; limit: number; cursor: string | null },
  ): Promise<CasePage & { context: LightContext }> {
    const context = await this.context(filter);
    const page = await this.list.page(
      this.uow.reads,
      scopeFor(actor, 'case.read'),
      filter,
      context.bands,
      paging,
    );
    return { ...page, context };
  }

  /** All cases of the filter at this moment, without their rows. */
  async all(
    actor: Actor,
    filter: CaseFilter,
    sort: CaseSort,
  ): Promise<{ marks: CaseMark[]; context: LightContext }> {
    const context = await this.context(filter);
    const scope = scopeFor(actor, 'case.read');
    return { marks: await this.ids.all(this.uow.reads, scope, filter, context.bands, sort), context };
  }

  async count(actor: Actor, filter: CaseFilter): Promise<{ counts: CaseCounts; context: LightContext }> {
    const context = await this.context(filter);
    const counts = await this.counts.count(
      this.uow.reads,
      scopeFor(actor, 'case.read'),
      filter,
      context.bands,
    );
    return { counts, context };
  }

  async countByUnit(actor: Actor, filter: CaseFilter): Promise<Map<string, CaseCounts>> {
    const { bands } = await this.context(filter);
    return this.counts.countByHomeUnit(this.uow.reads, scopeFor(actor, 'case.read'), filter, bands);
  }

  private async context({ campaignId }: CaseFilter): Promise<LightContext> {
    const reads = this.uow.reads;
    const campaign: CampaignRow | null = campaignId ? await this.campaigns.require(reads, campaignId) : null;
    return this.lights.context(reads, campaign);
  }
}
