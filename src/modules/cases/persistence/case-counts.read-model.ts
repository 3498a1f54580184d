import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import type { LightBands } from '../../deadlines/index.js';
import type { CaseStatus } from '../domain/case-workflow.js';
import { applyFilter } from './case-conditions.js';
import type { CaseFilter } from './case-filter.js';
import { narrowToScope } from './case-scope.js';
import { CASE_VIEWS, viewHolds, type CaseView } from './case-views.js';
import { CaseRow } from './case.entity.js';
import { bindBands, LIGHT_OF_CASE, type CaseLightName } from './light-conditions.js';

export type CaseCounts = Record<CaseView, number>;

/** How many cases there are of a status with a light. */
interface Bucket {
  status: CaseStatus;
  light: CaseLightName;
  home: string | null;
  n: number;
}

/** How many cases each ready-made view holds: counted once by status and light, then added up. */
@Injectable()
export class CaseCountsReadModel {
  async count(reads: Reads, scope: Scope, filter: CaseFilter, bands: LightBands): Promise<CaseCounts> {
    return addUp(await this.buckets(reads, scope, filter, bands, false));
  }

  /** The same for each home unit: the street where it lies, else the lead. */
  async countByHomeUnit(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
  ): Promise<Map<string, CaseCounts>> {
    const byHome = new Map<string, Bucket[]>();
    for (const bucket of await this.buckets(reads, scope, filter, bands, true))
      if (bucket.home) byHome.set(bucket.home, [...(byHome.get(bucket.home) ?? []), bucket]);
    return new Map([...byHome].map(([home, buckets]) => [home, addUp(buckets)] as const));
  }

  private async buckets(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
    byHome: boolean,
  ): Promise<Bucket[]> {
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').select([]).where('1 = 1'), scope)
      .addSelect('c.status', 'status')
      .addSelect(LIGHT_OF_CASE, 'light')
      .addSelect('COUNT(*)', 'n')
      .groupBy('c.status')
      // By its name, because PostgreSQL takes an expression with parameters twice for two.
      .addGroupBy('light');
    if (byHome) query.addSelect('c.homeUnitId', 'home').addGroupBy('c.homeUnitId');
    const rows = await bindBands(applyFilter(query, filter), bands).getRawMany<Record<string, unknown>>();
    return rows.map((row) => ({ ...(row as unknown as Bucket), n: Number(row.n) }));
  }
}

function addUp(buckets: readonly Bucket[]): CaseCounts {
  const of = (view: CaseView): number =>
    buckets.reduce((sum, { status, light, n }) => sum + (viewHolds(view, status, light) ? n : 0), 0);
  return Object.fromEntries(CASE_VIEWS.map((view) => [view, of(view)])) as CaseCounts;
}
