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

/** 交办统计: before and after splitting, by whatever column of the case, and by the shares of units. */
@Injectable()
export class CaseTotalsReadModel {
  /** Of each value of a column; without one, of all under the key null. */
  async count(
    reads: Reads,
    scope: Scope,
    filter: TotalsFilter,
    by?: 'batchId' | 'streetId',
  ): Promise<Map<string | null, CaseTotals>> {
    const one = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const query = this.query(reads, scope, filter)
      .leftJoin(weights, 'w', 'w.case_id = c.id')
      .addSelect(one('c.splitFromId IS NULL'), 'whole')
      .addSelect(one(`c.status = 'split'`), 'origins')
      .addSelect('COUNT(DISTINCT c.splitFromId)', 'hidden')
      .addSelect(one('c.splitFromId IS NOT NULL'), 'pieces')
      .addSelect(one(IS_WORK), 'work')
      .addSelect(one(`${IS_WORK} AND w.holders > 1`), 'joint')
      .addSelect(one(`${IS_WORK} AND COALESCE(w.whole, 0) = 0`), 'unassigned');
    if (by) query.addSelect(`c.${by}`, 'key').groupBy(`c.${by}`);
    const rows = await query.getRawMany<Raw>();
    return new Map(rows.map((row) => [(row.key as string | null) ?? null, totalsOf(row, scope)]));
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

/** Who does not see the origins of split cases counts them by their pieces. */
function totalsOf(row: Raw, scope: Scope): CaseTotals {
  const read = (name: string): number => Number(row[name] ?? 0);
  const split = scope.kind === 'any' ? read('origins') : read('hidden');
  return {
    before: read('whole') + (scope.kind === 'any' ? 0 : split),
    split,
    pieces: read('pieces'),
    after: read('work'),
    joint: read('joint'),
    unassigned: read('unassigned'),
  };
}
