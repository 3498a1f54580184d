import { Injectable } from '@nestjs/common';
import { grouped } from '../../../kernel/grouped.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { DeadlineRow, type LightBands } from '../../deadlines/index.js';
import type { CaseStatus } from '../domain/case-workflow.js';
import { applyFilter, isTallied } from './case-conditions.js';
import type { CaseFilter } from './case-filter.js';
import { narrowToScope } from './case-scope.js';
import { byStatus, casesByStatus, countedTogether, type CaseQuery, type Counting } from './case-tally.js';
import { CASE_VIEWS, viewHolds, type CaseView } from './case-views.js';
import { CaseRow, NOT_DUE } from './case.entity.js';
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
    const counts = addUp(await this.buckets(reads, scope, filter, bands, false));
    const paused = await this.paused(reads, scope, filter, bands);
    return { ...counts, paused: [...paused.values()].reduce((sum, n) => sum + n, 0) };
  }

  /** The same for each home unit: the street where it lies, else the lead. */
  async countByHomeUnit(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
  ): Promise<Map<string, CaseCounts>> {
    const all = await this.buckets(reads, scope, filter, bands, true);
    const byHome = grouped(
      all.filter(({ home }) => home),
      ({ home }) => home!,
    );
    const paused = await this.paused(reads, scope, filter, bands);
    return new Map(
      [...byHome].map(([home, buckets]) => [home, { ...addUp(buckets), paused: paused.get(home) ?? 0 }]),
    );
  }

  /** The few whose clock stands, by home unit; they have a light of their own only where no other clock runs. */
  private async paused(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
  ): Promise<Map<string | null, number>> {
    if (!(await reads.existsBy(DeadlineRow, { state: 'paused' }))) return new Map();
    const query = narrowToScope(reads.createQueryBuilder(CaseRow, 'c').select([]).where('1 = 1'), scope)
      .addSelect('c.homeUnitId', 'home')
      .addSelect('COUNT(*)', 'n')
      .groupBy('c.homeUnitId');
    const rows = await bindBands(applyFilter(query, { ...filter, view: 'paused' }), bands).getRawMany<{
      home: string | null;
      n: string | number;
    }>();
    return new Map(rows.map(({ home, n }) => [home, Number(n)]));
  }

  private async buckets(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
    byHome: boolean,
  ): Promise<Bucket[]> {
    const counting = { scope, filter: { ...filter, withOrigins: true }, bands, byHome };
    if (!isTallied(filter)) return litApart(reads, counting);
    return countedTogether<Bucket>(reads, byStatus(reads, counting).map(byLight));
  }
}

/** By its name, because PostgreSQL takes an expression with parameters twice for two. */
const byLight = (query: CaseQuery): CaseQuery =>
  query.addSelect(LIGHT_OF_CASE, 'light').addGroupBy('"light"');

type Counted = Omit<Bucket, 'light'> & { light: CaseLightName | null };

/**
 * Only a case with an open deadline has a light, and those stand in a row in the index of the ledger. All cases are counted by
 * status alone; what is left over has no light.
 */
async function litApart(reads: Reads, counting: Counting): Promise<Bucket[]> {
  const lit = byLight(casesByStatus(reads, counting, applyFilter)).andWhere('c.dueOrder < :notDue', {
    notDue: NOT_DUE,
  });
  const all = casesByStatus(reads, counting, applyFilter).addSelect('NULL', 'light');
  return withLights(await countedTogether<Counted>(reads, [lit, all]));
}

/** Takes from what has a status what of it has a light. */
function withLights(rows: readonly Counted[]): Bucket[] {
  const lit = rows.filter((row): row is Bucket => row.light !== null);
  const dark = new Map<string, Bucket>();
  for (const { status, light, home, n } of rows) {
    const key = `${status} ${home}`;
    const left = (dark.get(key)?.n ?? 0) + (light === null ? n : -n);
    dark.set(key, { status, home, light: 'none', n: left });
  }
  return [...lit, ...dark.values()];
}

function addUp(buckets: readonly Bucket[]): CaseCounts {
  const of = (view: CaseView): number =>
    buckets.reduce((sum, { status, light, n }) => sum + (viewHolds(view, status, light) ? n : 0), 0);
  return Object.fromEntries(CASE_VIEWS.map((view) => [view, of(view)])) as CaseCounts;
}
