import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { SETTLED } from '../domain/case-workflow.js';
import { applyFilter } from './case-conditions.js';
import type { CaseFilter } from './case-filter.js';
import { CaseRow } from './case.entity.js';

/** `opened`: handed to a unit for the first time. `closed`: verified as done; stage-closed is not done. */
export type Movement = 'opened' | 'closed';

const WHEN = { opened: 'dispatchedAt', closed: 'verifiedAt' } as const;

/** What came and what went in a stretch of time. */
@Injectable()
export class CaseMovements {
  /** How many from `from` up to but without `to`, and the first of them in the order they moved. */
  async between(
    reads: Reads,
    movement: Movement,
    filter: CaseFilter,
    [from, to]: readonly [Instant, Instant],
    limit: number,
  ): Promise<{ total: number; rows: CaseRow[] }> {
    const column = `c.${WHEN[movement]}`;
    const query = reads
      .createQueryBuilder(CaseRow, 'c')
      .where(`${column} >= :from AND ${column} < :to`, { from, to })
      .andWhere('c.dispatchedAt IS NOT NULL');
    // PostgreSQL would skip through the index of the ledger from one status to the next, four times as slow as reading it.
    if (movement === 'closed') query.andWhere('(c.status IN (:...settled)) IS TRUE', { settled: SETTLED });
    applyFilter(query, filter);
    const total = await query.getCount();
    if (limit === 0) return { total, rows: [] };
    // The index alone says which; only their rows are read.
    const first = await query
      .select('c.id', 'id')
      .orderBy(column)
      .addOrderBy('c.id')
      .limit(limit)
      .getRawMany<{ id: string }>();
    const rows = await reads.findBy(CaseRow, { id: In(first.map(({ id }) => id)) });
    return { total, rows: first.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []) };
  }
}
