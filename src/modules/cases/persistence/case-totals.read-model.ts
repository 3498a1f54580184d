import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import type { WeightedCount } from '../domain/share.js';
import { AssignmentRow } from './assignment.entity.js';
import { ofCampaign, ofCampaignAside } from './case-conditions.js';
import { narrowToScope } from './case-scope.js';
import { IS_WORK } from './case-views.js';
import { CaseRow } from './case.entity.js';

/** How many cases there are, before and after splitting. */
export interface CaseTotals {
  /** As handed over: a split case counts once. */
  before: number;
  /** Of those, the ones that were split. */
  split: number;
  pieces: number;
  /** 分解后: pieces in the place of what was split. */
  after: number;
  joint: number;
  /** Of `after`, those that no unit has a share of yet. */
  unassigned: number;
}

type Sums = Map<string | null, CaseTotals>;

/** The same cases by the batch that they came in, and by the street where they lie. */
export interface TotalsBy {
  byBatch: Sums;
  byStreet: Sums;
}

/** What a unit is counted with. */
export interface UnitTotals {
  unitId: string;
  leads: number;
  /** Cases of which it has a part and another unit has one too. */
  joint: number;
  shares: WeightedCount[];
}

type Query = SelectQueryBuilder<CaseRow>;
type Raw = Record<string, string | number | null>;

export interface TotalsFilter {
  campaignId?: string;
  batchId?: string;
}

/** 交办统计: before and after splitting, by batch and street, and by the shares of units. */
@Injectable()
export class CaseTotalsReadModel {
  async count(reads: Reads, scope: Scope, filter: TotalsFilter): Promise<TotalsBy> {
    const one = (condition: string): string => `COUNT(*) FILTER (WHERE ${condition})`;
    const query = this.query(reads, scope, filter)
      .addSelect('c.batchId', 'batch')
      .addSelect('c.streetId', 'street')
      .addSelect('COUNT(*)', 'rows')
      .addSelect('COUNT(c.splitFromId)', 'pieces')
      .addSelect(one(`c.status = 'split'`), 'split')
      .addSelect(one(`c.holders > 1 AND ${IS_WORK}`), 'joint')
      .addSelect(one(`c.holders = 0 AND ${IS_WORK}`), 'unassigned');
    const rows = (await inGroups(query).getRawMany<Raw>()).map(addedUp);
    const hidden = scope.kind === 'any' ? [] : await this.hiddenOrigins(reads, scope, filter);
    return sumUp([...rows, ...hidden]);
  }

  /** Who does not see the origins of split cases counts them by their pieces, where the first of these lies. */
  private async hiddenOrigins(reads: Reads, scope: Scope, filter: TotalsFilter): Promise<Raw[]> {
    const rows = await this.query(reads, scope, filter)
      .andWhere('c.splitFromId IS NOT NULL')
      .addSelect('c.splitFromId', 'origin')
      .addSelect('MIN(c.batchId)', 'batch')
      .addSelect('MIN(c.streetId)', 'street')
      .groupBy('c.splitFromId')
      .getRawMany<Raw>();
    return rows.map((row) => ({ ...row, before: 1, split: 1 }));
  }

  async byUnit(reads: Reads, scope: Scope, filter: TotalsFilter): Promise<UnitTotals[]> {
    const units = new Map<string, UnitTotals>();
    const of = (unitId: unknown): UnitTotals => {
      const known = units.get(String(unitId)) ?? { unitId: String(unitId), leads: 0, joint: 0, shares: [] };
      units.set(known.unitId, known);
      return known;
    };
    for (const row of await this.whole(reads, scope, filter)) {
      const times = Number(row.times);
      if (row.lead !== null) of(row.lead).leads += times;
      if (row.sole !== null) of(row.sole).shares.push({ weight: 1, whole: 1, times });
    }
    for (const row of await this.shared(reads, scope, filter)) {
      const [weight, whole, times] = [Number(row.weight), Number(row.whole), Number(row.times)];
      const unit = of(row.unit);
      unit.shares.push({ weight, whole, times });
      unit.joint += times;
    }
    return [...units.values()];
  }

  /** Who leads, and who answers alone. */
  private whole(reads: Reads, scope: Scope, filter: TotalsFilter): Promise<Raw[]> {
    // There is an index that has the units in their order.
    const { campaignId, ...rest } = filter;
    return ofCampaignAside(this.counted(reads, scope, rest), campaignId)
      .andWhere(IS_WORK)
      .addSelect('c.leadUnitId', 'lead')
      .addSelect('c.soleUnitId', 'sole')
      .addSelect('COUNT(*)', 'times')
      .groupBy('c.leadUnitId')
      .addGroupBy('c.soleUnitId')
      .getRawMany<Raw>();
  }

  /** Who answers for a part of a joint case. */
  private shared(reads: Reads, scope: Scope, filter: TotalsFilter): Promise<Raw[]> {
    return (
      this.query(reads, scope, filter)
        .andWhere(`${IS_WORK} AND c.holders > 1`)
        // The weight is the last of its index: PostgreSQL would skip from one part to the next in search of it.
        .innerJoin(AssignmentRow, 'a', 'a.caseId = c.id AND a.active = :on AND (a.weight > 0) IS TRUE', {
          on: true,
        })
        .addSelect('a.unitId', 'unit')
        .addSelect('a.weight', 'weight')
        .addSelect('c.wholeWeight', 'whole')
        .addSelect('COUNT(*)', 'times')
        .groupBy('a.unitId')
        .addGroupBy('a.weight')
        .addGroupBy('c.wholeWeight')
        .getRawMany<Raw>()
    );
  }

  private query(reads: Reads, scope: Scope, { campaignId, ...rest }: TotalsFilter): Query {
    const query = this.counted(reads, scope, rest);
    ofCampaign(query, { campaignId });
    return query;
  }

  /** Of all campaigns. */
  private counted(reads: Reads, scope: Scope, { batchId }: Omit<TotalsFilter, 'campaignId'>): Query {
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').select([]).where('1 = 1'), scope);
    query.andWhere(`c.status <> 'merged'`);
    if (batchId) query.andWhere('c.batchId = :batchId', { batchId });
    return query;
  }
}

/** What follows from the rest: a piece stands for a part of what was handed over, the origin for no work. */
function addedUp(row: Raw): Raw {
  const [rows, pieces, split] = [Number(row.rows), Number(row.pieces), Number(row.split)];
  return { ...row, before: rows - pieces, after: rows - split };
}

/**
 * PostgreSQL counts by batch and by street in one pass over the index and hands over a row for each. SQLite, which knows no
 * sets of groups, gives each pair of them as the index has it.
 */
function inGroups(query: Query): Query {
  if (query.connection.options.type !== 'postgres')
    return query.groupBy('c.batchId').addGroupBy('c.streetId');
  return query
    .addSelect(`CASE WHEN GROUPING(c.batchId) = 0 THEN 'batch' ELSE 'street' END`, 'by')
    .groupBy('GROUPING SETS ((c.batchId), (c.streetId))');
}

const NONE: CaseTotals = { before: 0, split: 0, pieces: 0, after: 0, joint: 0, unassigned: 0 };
const FIGURES = Object.keys(NONE) as (keyof CaseTotals)[];

/** A row is of a batch, of a street, or of both where it does not say. */
function sumUp(rows: readonly Raw[]): TotalsBy {
  const sums: TotalsBy = { byBatch: new Map(), byStreet: new Map() };
  for (const row of rows) {
    if (row.by !== 'street') add(sums.byBatch, row.batch as string | null, row);
    if (row.by !== 'batch') add(sums.byStreet, row.street as string | null, row);
  }
  return sums;
}

function add(sums: Sums, key: string | null, row: Raw): void {
  const sum = sums.get(key) ?? { ...NONE };
  sums.set(key, sum);
  for (const figure of FIGURES) sum[figure] += Number(row[figure] ?? 0);
}
