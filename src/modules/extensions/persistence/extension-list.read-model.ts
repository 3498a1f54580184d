import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { DeadlineRow } from '../../deadlines/index.js';
import { ExtensionRequestRow } from './extension-request.entity.js';

export const REQUEST_VIEWS = ['open', 'all'] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

export interface RequestPage {
  rows: ExtensionRequestRow[];
  total: number;
  next: string | null;
}

/** Requests of all cases: open ones by age, all of them newest first. */
@Injectable()
export class ExtensionList {
  /** A page by keyset with the exact total. */
  async page(
    reads: Reads,
    scope: Scope,
    view: RequestView,
    after: string | null,
    limit: number,
  ): Promise<RequestPage> {
    const total = await this.narrowed(reads, scope, view).getCount();
    const query = this.narrowed(reads, scope, view).orderBy('r.id', view === 'open' ? 'ASC' : 'DESC');
    if (after) query.andWhere(view === 'open' ? 'r.id > :after' : 'r.id < :after', { after });
    const rows = await query.limit(limit + 1).getMany();
    const shown = rows.slice(0, limit);
    return { rows: shown, total, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }

  count(reads: Reads, scope: Scope): Promise<number> {
    return this.narrowed(reads, scope, 'open').getCount();
  }

  /** A unit sees what it has asked for itself; what lapsed with its deadline is not open. */
  private narrowed(reads: Reads, scope: Scope, view: RequestView): SelectQueryBuilder<ExtensionRequestRow> {
    const query = reads.createQueryBuilder(ExtensionRequestRow, 'r').where('1 = 1');
    if (view === 'open')
      query
        .andWhere(`r.state = 'asked'`)
        .innerJoin(DeadlineRow, 'd', `d.id = r.deadlineId AND d.state IN ('open', 'paused')`);
    if (scope.kind === 'none' || scope.kind === 'in-hand') query.andWhere('1 = 0');
    if (scope.kind === 'unit')
      query.andWhere('r.unitId IN (SELECT u.id FROM unit u WHERE u.path LIKE :below)', {
        below: `${scope.path}%`,
      });
    return query;
  }
}
