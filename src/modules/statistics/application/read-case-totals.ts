import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import {
  CaseTotalsReadModel,
  plus,
  sumShares,
  type CaseTotals,
  type Fraction,
  type TotalsFilter,
} from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';

export interface UnitShares {
  unitId: string;
  name: string;
  leads: number;
  joint: number;
  share: Fraction;
}

export interface TotalsReport {
  asOf: Instant;
  total: CaseTotals;
  batches: (CaseTotals & { batchId: string | null; label: string | null })[];
  streets: (CaseTotals & { unitId: string | null; name: string | null })[];
  units: UnitShares[];
  /** The sum of all shares: with the unassigned it is `total.after`, exactly. */
  shared: Fraction;
}

const NONE: CaseTotals = { before: 0, split: 0, pieces: 0, after: 0, joint: 0, unassigned: 0 };

/** 拆分前后: what was handed over, what became of it, and how much of it each unit has. */
@Injectable()
export class ReadCaseTotals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly totals: CaseTotalsReadModel,
    private readonly campaigns: Campaigns,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, filter: TotalsFilter): Promise<TotalsReport> {
    const reads = this.uow.reads;
    const scope = scopeFor(actor, 'case.read');
    // Side by side: PostgreSQL counts them on connections of their own.
    const [{ byBatch, byStreet }, byUnit, labels, units] = await Promise.all([
      this.totals.count(reads, scope, filter),
      this.totals.byUnit(reads, scope, filter),
      this.labelsOf(filter.campaignId),
      this.directory.units(reads),
    ]);
    const order = new Map(units.map((unit, index) => [unit.id, index] as const));
    const rank = (id: string | null): number => order.get(id ?? '') ?? units.length;
    const names = new Map<string | null, string>(units.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string | null => names.get(id) ?? null;
    const shares = byUnit
      .map((one) => ({ ...one, name: nameOf(one.unitId) ?? '', share: sumShares(one.shares) }))
      .sort((a, b) => rank(a.unitId) - rank(b.unitId));
    return {
      asOf: this.clock.now(),
      total: sumOf(byBatch.values()),
      batches: [...byBatch]
        .map(([batchId, counts]) => ({ ...counts, batchId, label: (batchId && labels.get(batchId)) || null }))
        .sort((a, b) => ((a.batchId ?? '') < (b.batchId ?? '') ? 1 : -1)),
      streets: [...byStreet]
        .map(([unitId, counts]) => ({ ...counts, unitId, name: nameOf(unitId) }))
        .sort((a, b) => rank(a.unitId) - rank(b.unitId)),
      units: shares,
      shared: shares.map(({ share }) => share).reduce(plus, sumShares([])),
    };
  }

  private async labelsOf(campaignId: string | undefined): Promise<Map<string, string>> {
    const reads = this.uow.reads;
    const rows = campaignId
      ? await this.campaigns.batches(reads, campaignId)
      : await this.campaigns.everyBatch(reads);
    return new Map(rows.map(({ id, label }) => [id, label] as const));
  }
}

const FIGURES = Object.keys(NONE) as (keyof CaseTotals)[];

function sumOf(totals: Iterable<CaseTotals>): CaseTotals {
  const sum = { ...NONE };
  for (const one of totals) for (const figure of FIGURES) sum[figure] += one[figure];
  return sum;
}
