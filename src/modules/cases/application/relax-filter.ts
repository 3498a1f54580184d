import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import type { CaseFilter } from '../persistence/case-filter.js';
import { QueryCases } from './query-cases.js';

/** What the list would hold without one of its conditions; a range goes by its first word, `due`. */
export interface Relaxed {
  condition: string;
  total: number;
}

/** For a list that came out empty: which condition stands in the way, and what would be there without it. */
@Injectable()
export class RelaxFilter {
  constructor(private readonly query: QueryCases) {}

  /** The most first; conditions whose loss would change nothing are left out. */
  async run(actor: Actor, filter: CaseFilter): Promise<Relaxed[]> {
    const fields = Object.keys(filter).filter((field) => filter[field as keyof CaseFilter] !== undefined);
    const conditions = [...new Set(fields.map(conditionOf))];
    const filters = conditions.map((condition) => without(filter, condition));
    const context = await this.query.context(filter);
    const totals = await this.query.totals(actor, filters, context);
    return conditions
      .map((condition, at) => ({ condition, total: totals[at]! }))
      .filter(({ total }) => total > 0)
      .toSorted((a, b) => b.total - a.total);
  }
}

const conditionOf = (field: string): string => field.replace(/(From|To)$/, '');

function without(filter: CaseFilter, condition: string): CaseFilter {
  return Object.fromEntries(Object.entries(filter).filter(([field]) => conditionOf(field) !== condition));
}
