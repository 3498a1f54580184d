import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { Campaigns, type CampaignRow } from '../../campaigns/index.js';
import { CaseCountsReadModel, type CaseCounts } from '../persistence/case-counts.read-model.js';
import type { CaseFilter } from '../persistence/case-filter.js';
import { CaseIds, type CaseStub } from '../persistence/case-ids.read-model.js';
import { CaseList, type CasePage } from '../persistence/case-list.read-model.js';
import type { Order, Paging } from '../persistence/case-pages.js';
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
    paging: Paging,
  ): Promise<CasePage & { context: LightContext }> {
    const context = await this.context(filter);
    const { bands } = context;
    const scope = scopeFor(actor, 'case.read');
    const page = await this.list.page(this.uow.reads, scope, { ...filter, reader: actor }, bands, paging);
    return { ...page, context };
  }

  /** All cases of the filter at this moment, without their rows. */
  async all(
    actor: Actor,
    filter: CaseFilter,
    order: Order,
  ): Promise<{ stubs: CaseStub[]; context: LightContext }> {
    const context = await this.context(filter);
    const scope = scopeFor(actor, 'case.read');
    const asked = { ...filter, reader: actor };
    return { stubs: await this.ids.all(this.uow.reads, scope, asked, context.bands, order), context };
  }

  async count(actor: Actor, filter: CaseFilter): Promise<{ counts: CaseCounts; context: LightContext }> {
    const context = await this.context(filter);
    const { bands } = context;
    const scope = scopeFor(actor, 'case.read');
    const counts = await this.counts.count(this.uow.reads, scope, { ...filter, reader: actor }, bands);
    return { counts, context };
  }

  /** Exactly how many cases each of the filters holds, by the lights of this moment. */
  async totals(
    actor: Actor,
    filters: readonly CaseFilter[],
    { bands }: Pick<LightContext, 'bands'>,
  ): Promise<number[]> {
    const scope = scopeFor(actor, 'case.read');
    const count = (filter: CaseFilter): Promise<number> =>
      this.list.count(this.uow.reads, scope, { ...filter, reader: actor }, bands);
    return Promise.all(filters.map(count));
  }

  async countByUnit(actor: Actor, filter: CaseFilter): Promise<Map<string, CaseCounts>> {
    const { bands } = await this.context(filter);
    const asked = { ...filter, reader: actor };
    return this.counts.countByHomeUnit(this.uow.reads, scopeFor(actor, 'case.read'), asked, bands);
  }

  async context({ campaignId }: CaseFilter): Promise<LightContext> {
    const reads = this.uow.reads;
    const campaign: CampaignRow | null = campaignId ? await this.campaigns.require(reads, campaignId) : null;
    return this.lights.context(reads, campaign);
  }
}
