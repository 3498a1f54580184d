import type { SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import type { LightBands } from '../../deadlines/index.js';
import type { CaseStatus } from '../domain/case-workflow.js';
import { applyFilter, applyFilterAside, isTallied } from './case-conditions.js';
import type { CaseFilter } from './case-filter.js';
import { narrowToScope, partsOf, type ScopePart } from './case-scope.js';
import { CaseTallyRow } from './case-tally.entity.js';
import { CaseRow } from './case.entity.js';
import { bindBands } from './light-conditions.js';

export type CaseQuery = SelectQueryBuilder<CaseRow>;

/** What is counted, for whom, as of when. */
export interface Counting {
  scope: Scope;
  filter: CaseFilter;
  bands: LightBands;
  /** By home unit as well as by status. */
  byHome?: boolean;
}

/** How many cases there are of a status. */
export interface CountedStatus {
  status: CaseStatus;
  /** Null too where nobody asked by home unit. */
  home: string | null;
  n: number;
}

/** How many cases the filter holds; null where the tally does not tell it. */
export async function tallied(reads: Reads, counting: Counting): Promise<number | null> {
  if (!isTallied(counting.filter)) return null;
  const rows = await countedTogether<CountedStatus>(reads, byStatus(reads, counting));
  return rows.reduce((sum, { n }) => sum + n, 0);
}

/**
 * All cases of a filter that the tally tells, by status; of a unit's scope it tells what lies there, what was given to the unit from
 * elsewhere is looked up. No case is counted by two of the queries.
 */
export const byStatus = (reads: Reads, counting: Counting): CaseQuery[] =>
  partsOf(counting.scope).map((part) =>
    counting.scope.kind === 'in-hand' || part === 'elsewhere'
      ? casesByStatus(reads, counting, applyFilterAside, part)
      : select(tally(reads), 'SUM(c.n)', counting, applyFilter, part),
  );

export const casesByStatus = (
  reads: Reads,
  counting: Counting,
  apply: typeof applyFilter,
  part?: ScopePart,
): CaseQuery => select(reads.createQueryBuilder(CaseRow, 'c'), 'COUNT(*)', counting, apply, part);

/** The same conditions are asked of it: its columns are called as those of a case. */
const tally = (reads: Reads): CaseQuery =>
  reads.createQueryBuilder(CaseTallyRow, 'c') as SelectQueryBuilder<never>;

function select(
  from: CaseQuery,
  n: string,
  { scope, filter, bands, byHome }: Counting,
  apply: typeof applyFilter,
  part: ScopePart | undefined,
): CaseQuery {
  const query = narrowToScope(from.select([]).where('1 = 1'), scope, part)
    .addSelect('c.status', 'status')
    .addSelect(byHome ? 'c.homeUnitId' : 'NULL', 'home')
    .addSelect(n, 'n')
    .groupBy('c.status');
  if (byHome) query.addGroupBy('c.homeUnitId');
  return bindBands(apply(query, filter), bands);
}

/** One statement, so that all are of one moment. */
export async function countedTogether<Row extends { n: number }>(
  reads: Reads,
  queries: readonly CaseQuery[],
): Promise<Row[]> {
  const [sql, values] = reads.connection.driver.escapeQueryWithParameters(
    queries.map((query) => query.getQuery()).join(' UNION ALL '),
    Object.assign({}, ...queries.map((query) => query.getParameters())) as object,
  );
  const rows = (await reads.query(sql, values)) as Row[];
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}
