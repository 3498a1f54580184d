import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import type { WeightedCount } from '../domain/share.js';
import { AssignmentRow } from './assignment.entity.js';
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

export interface TotalsOfPlace extends CaseTotals {
  batchId: string | null;
  streetId: string | null;
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
  /** Of each batch and street: whatever is wanted is added up from these. */
  async count(reads: Reads, scope: Scope, filter: TotalsFilter): Promise<TotalsOfPlace[]> {
    const one = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const rows = await this.query(reads, scope, filter)
      .leftJoin(weights, 'w', 'w.case_id = c.id')
      .addSelect('c.batchId', 'batch')
      .addSelect('c.streetId', 'street')
      .addSelect(one('c.splitFromId IS NULL'), 'before')
      .addSelect(one(`c.status = 'split'`), 'split')
      .addSelect(one('c.splitFromId IS NOT NULL'), 'pieces')
      .addSelect(one(IS_WORK), 'after')
      .addSelect(one(`${IS_WORK} AND w.holders > 1`), 'joint')
      .addSelect(one(`${IS_WORK} AND COALESCE(w.whole, 0) = 0`), 'unassigned')
      .groupBy('c.batchId')
      .addGroupBy('c.streetId')
      .getRawMany<Raw>();
    const hidden = scope.kind === 'any' ? [] : await this.hiddenOrigins(reads, scope, filter);
    return [...rows.map(placeOf), ...hidden];
  }

  /** Who does not see the origins of split cases counts them by their pieces, where the first of these lies. */
  private async hiddenOrigins(reads: Reads, scope: Scope, filter: TotalsFilter): Promise<TotalsOfPlace[]> {
    const rows = await this.query(reads, scope, filter)
      .andWhere('c.splitFromId IS NOT NULL')
      .addSelect('c.splitFromId', 'origin')
      .addSelect('MIN(c.batchId)', 'batch')
      .addSelect('MIN(c.streetId)', 'street')
      .groupBy('c.splitFromId')
      .getRawMany<Raw>();
    return rows.map((row) => placeOf({ ...row, before: 1, split: 1 }));
  }

  async byUnit(reads: Reads, scope: Scope, filter: TotalsFilter): Promise<UnitTotals[]> {
    const rows = await this.query(reads, scope, filter)
      .andWhere(IS_WORK)
      .innerJoin(AssignmentRow, 'a', 'a.caseId = c.id AND a.active = :on', { on: true })
      .innerJoin(weights, 'w', 'w.case_id = c.id')
      .addSelect('a.unitId', 'unit')
      .addSelect('a.weight', 'weight')
      .addSelect('w.whole', 'whole')
      .addSelect('COUNT(*)', 'times')
      .addSelect(`SUM(CASE WHEN a.role = 'LEAD' THEN 1 ELSE 0 END)`, 'leads')
      .addSelect('SUM(CASE WHEN a.weight > 0 AND w.holders > 1 THEN 1 ELSE 0 END)', 'joint')
      .groupBy('a.unitId')
      .addGroupBy('a.weight')
      .addGroupBy('w.whole')
      .getRawMany<Raw>();
    const units = new Map<string, UnitTotals>();
    for (const row of rows) {
      const unitId = String(row.unit);
      const known = units.get(unitId) ?? { unitId, leads: 0, joint: 0, shares: [] };
      const share = { weight: Number(row.weight), whole: Number(row.whole), times: Number(row.times) };
      units.set(unitId, {
        unitId,
        leads: known.leads + Number(row.leads),
        joint: known.joint + Number(row.joint),
        shares: [...known.shares, share],
      });
    }
    return [...units.values()];
  }

  private query(reads: Reads, scope: Scope, { campaignId, batchId }: TotalsFilter): Query {
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').select([]).where('1 = 1'), scope);
    query.andWhere(`c.status <> 'merged'`);
    if (campaignId) query.andWhere('c.campaignId = :campaignId', { campaignId });
    if (batchId) query.andWhere('c.batchId = :batchId', { batchId });
    return query;
  }
}

/** The weights of the units of each case: their sum, and how many have any. */
function weights(query: SelectQueryBuilder<object>): SelectQueryBuilder<AssignmentRow> {
  return query
    .select('x.caseId', 'case_id')
    .addSelect('SUM(x.weight)', 'whole')
    .addSelect('SUM(CASE WHEN x.weight > 0 THEN 1 ELSE 0 END)', 'holders')
    .from(AssignmentRow, 'x')
    .where('x.active = :active', { active: true })
    .groupBy('x.caseId');
}

function placeOf(row: Raw): TotalsOfPlace {
  const read = (name: keyof CaseTotals): number => Number(row[name] ?? 0);
  return {
    batchId: row.batch as string | null,
    streetId: row.street as string | null,
    before: read('before'),
    split: read('split'),
    pieces: read('pieces'),
    after: read('after'),
    joint: read('joint'),
    unassigned: read('unassigned'),
  };
}
