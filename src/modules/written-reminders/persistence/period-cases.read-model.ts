import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseLights, CaseList, viewCondition, type CaseFilter } from '../../cases/index.js';
import type { CampaignRow } from '../../campaigns/index.js';
import type { Stretch } from '../domain/period.js';
import type { PeriodCase } from '../domain/rank-streets.js';

const EVERYWHERE = { kind: 'any' } as const;
type Raw = Record<'id' | 'home', string | null> & Record<'repeated' | 'late', string | number>;

/** The cases that were dispatched in a period, or are of its batches, after splitting: the same question that the ledger asks. */
@Injectable()
export class PeriodCases {
  constructor(
    private readonly list: CaseList,
    private readonly lights: CaseLights,
  ) {}

  /** In one statement, so that all figures made of it agree (ADR 30). */
  async of(reads: Reads, campaign: CampaignRow, { from, to, batches }: Stretch): Promise<PeriodCase[]> {
    const filter = batches
      ? { dispatchedOnly: true, batchIds: batches.ids }
      : { dispatchedOnly: true, dispatchedFrom: from, dispatchedTo: to };
    const rows = await (
      await this.asked(reads, campaign, filter)
    )
      .addSelect('CASE WHEN c.repeatOfId IS NULL THEN 0 ELSE 1 END', 'repeated')
      .addSelect(`CASE WHEN ${viewCondition('overdue')} THEN 1 ELSE 0 END`, 'late')
      .orderBy('c.dueOrder')
      .addOrderBy('c.id')
      .getRawMany<Raw>();
    return rows.map(({ id, home, repeated, late }) => ({
      id: id!,
      homeUnitId: home,
      isRepeat: Number(repeated) === 1,
      overdue: Number(late) === 1,
    }));
  }

  /** How many cases of each unit were logged by the end of the period, or are of its batches, and wait for their dispatch. */
  async waiting(reads: Reads, campaign: CampaignRow, { to, batches }: Stretch): Promise<Map<string, number>> {
    const when = batches ? { batchIds: batches.ids } : { registeredTo: to };
    const filter = { statuses: ['registered'] as const, ...when };
    const counts = new Map<string, number>();
    for (const { home } of await (await this.asked(reads, campaign, filter)).getRawMany<Raw>())
      if (home) counts.set(home, (counts.get(home) ?? 0) + 1);
    return counts;
  }

  private async asked(reads: Reads, campaign: CampaignRow, filter: CaseFilter) {
    const { bands } = await this.lights.context(reads, campaign);
    return this.list
      .narrowed(reads, EVERYWHERE, { ...filter, campaignId: campaign.id }, bands)
      .select('c.id', 'id')
      .addSelect('c.homeUnitId', 'home');
  }
}
