import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import type { LightBands } from '../../deadlines/index.js';
import {
  applyFilter,
  bindBands,
  CASE_VIEWS,
  narrowToScope,
  viewCondition,
  type CaseFilter,
  type CaseView,
} from './case-filter.js';
import { CaseRow } from './case.entity.js';

export type CaseCounts = Record<CaseView, number>;

/** How many cases each ready-made view holds, in one pass. */
@Injectable()
export class CaseCountsReadModel {
  async count(reads: Reads, scope: Scope, filter: CaseFilter, bands: LightBands): Promise<CaseCounts> {
    const [row] = await this.query(reads, scope, filter, bands).getRawMany<
      Record<string, string | number | null>
    >();
    return toCounts(row ?? {});
  }

  /** The same for each home unit: the street where it lies, else the lead. */
  async countByHomeUnit(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
  ): Promise<Map<string, CaseCounts>> {
    const rows = await this.query(reads, scope, filter, bands)
      .addSelect('c.homeUnitId', 'home')
      .groupBy('c.homeUnitId')
      .getRawMany<Record<string, string | number | null> & { home: string | null }>();
    return new Map(rows.flatMap((row) => (row.home ? [[row.home, toCounts(row)] as const] : [])));
  }

  private query(reads: Reads, scope: Scope, filter: CaseFilter, bands: LightBands) {
    const query = reads.createQueryBuilder(CaseRow, 'c').select([]).where('1 = 1');
    CASE_VIEWS.forEach((view, index) =>
      query.addSelect(`SUM(CASE WHEN ${viewCondition(view)} THEN 1 ELSE 0 END)`, `v${index}`),
    );
    return bindBands(applyFilter(narrowToScope(query, scope), { ...filter, withOrigins: true }), bands);
  }
}

function toCounts(row: Record<string, string | number | null>): CaseCounts {
  return Object.fromEntries(
    CASE_VIEWS.map((view, index) => [view, Number(row[`v${index}`] ?? 0)]),
  ) as CaseCounts;
}
