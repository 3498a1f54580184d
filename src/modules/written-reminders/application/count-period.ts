import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { CampaignRow } from '../../campaigns/index.js';
import { Directory } from '../../organisation/index.js';
import type { Stretch, StretchBefore } from '../domain/period.js';
import { rankStreets, streetsWithout, type PeriodCase } from '../domain/rank-streets.js';
import type { RunContent } from '../persistence/letter-content.js';
import { PeriodCases } from '../persistence/period-cases.read-model.js';

/** The figures of a period as they are now, with the cases that they are made of; reads only. */
@Injectable()
export class CountPeriod {
  constructor(
    private readonly cases: PeriodCases,
    private readonly directory: Directory,
  ) {}

  async run(
    reads: Reads,
    campaign: CampaignRow,
    stretch: Stretch,
    before: StretchBefore,
  ): Promise<{ content: RunContent; cases: PeriodCase[] }> {
    const units = await this.directory.unitsOfKind(reads, 'street');
    const streets = units.map(({ id, name }) => ({ unitId: id, name }));
    const cases = await this.cases.of(reads, campaign, stretch);
    const earlier = before ? await this.cases.of(reads, campaign, before) : [];
    const waiting = await this.cases.waiting(reads, campaign, stretch);
    const ranking = rankStreets(streets, cases, countByUnit(earlier));
    const ranked = new Set(ranking.map(({ unitId }) => unitId));
    const inStreets = ranking.reduce((sum, row) => sum + row.cases, 0);
    const content: RunContent = {
      campaign: campaign.name,
      batches: stretch.batches,
      batchesBefore: before?.batches ?? null,
      streets: streets.length,
      total: cases.length,
      elsewhere: cases.length - inStreets,
      totalBefore: earlier.length,
      ranking,
      without: streetsWithout(streets, ranking, waiting),
      waiting: streets
        .filter(({ unitId }) => waiting.has(unitId) && !ranked.has(unitId))
        .map((street) => ({ ...street, cases: waiting.get(street.unitId)! })),
    };
    return { content, cases };
  }
}

function countByUnit(cases: readonly PeriodCase[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { homeUnitId } of cases)
    if (homeUnitId) counts.set(homeUnitId, (counts.get(homeUnitId) ?? 0) + 1);
  return counts;
}
