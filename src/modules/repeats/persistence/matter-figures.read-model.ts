import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { CaseRow, narrowToScope, SETTLED } from '../../cases/index.js';

/** A matter in numbers, as far as the reader may see it. */
export interface Figures {
  cases: number;
  /** Neither closed nor published. */
  unsettled: number;
  repeats: number;
  afterClosure: number;
  lastAt: Instant;
}

@Injectable()
export class MatterFigures {
  /** By the id of the head; a matter of which nothing may be seen is left out. */
  async of(reads: Reads, scope: Scope, heads: readonly string[]): Promise<Map<string, Figures>> {
    if (heads.length === 0) return new Map();
    const rows = await narrowToScope(
      reads
        .createQueryBuilder(CaseRow, 'c')
        .select([])
        .where('(c.id IN (:...heads) OR c.repeatOfId IN (:...heads))'),
      scope,
    )
      .addSelect('COALESCE(c.repeatOfId, c.id)', 'head')
      .addSelect('COUNT(*)', 'cases')
      .addSelect('COUNT(CASE WHEN c.status NOT IN (:...settled) THEN 1 END)', 'unsettled')
      .addSelect('COUNT(c.repeatOfId)', 'repeats')
      .addSelect('COUNT(CASE WHEN c.repeatAfterClosure = :yes THEN 1 END)', 'again')
      .addSelect('MAX(c.createdAt)', 'last')
      .setParameters({ heads, settled: SETTLED, yes: true })
      .groupBy('COALESCE(c.repeatOfId, c.id)')
      .getRawMany<Record<string, string | number>>();
    return new Map(
      rows.map((row) => [
        String(row.head),
        {
          cases: Number(row.cases),
          unsettled: Number(row.unsettled),
          repeats: Number(row.repeats),
          afterClosure: Number(row.again),
          lastAt: row.last as Instant,
        },
      ]),
    );
  }
}
