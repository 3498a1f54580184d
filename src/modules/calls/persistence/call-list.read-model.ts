import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { OPEN_CALL } from '../domain/call-workflow.js';
import { StreetCallRow } from './street-call.entity.js';

export const CALL_VIEWS = ['to-answer', 'to-confirm', 'open', 'all'] as const;
export type CallView = (typeof CALL_VIEWS)[number];

export interface CallPage {
  rows: StreetCallRow[];
  total: number;
  next: string | null;
}

const BELOW = 'IN (SELECT u.id FROM unit u WHERE u.path LIKE :below)';

/** Calls by the end of their limit, all of them newest first. */
@Injectable()
export class CallList {
  /** A page by keyset with the exact total. */
  async page(
    reads: Reads,
    scope: Scope,
    view: CallView,
    cursor: string | null,
    limit: number,
  ): Promise<CallPage> {
    const total = await this.count(reads, scope, view);
    const down = view === 'all';
    const way = down ? 'DESC' : 'ASC';
    const query = this.narrowed(reads, scope, view).orderBy('s.dueAt', way).addOrderBy('s.id', way);
    const [dueAt, id] = cursor?.split('_') ?? [];
    if (dueAt && id) {
      const sign = down ? '<' : '>';
      query.andWhere(`(s.dueAt ${sign} :dueAt OR (s.dueAt = :dueAt AND s.id ${sign} :id))`, { dueAt, id });
    }
    const rows = await query.limit(limit + 1).getMany();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { rows: shown, total, next: rows.length > limit && last ? `${last.dueAt}_${last.id}` : null };
  }

  count(reads: Reads, scope: Scope, view: CallView): Promise<number> {
    return this.narrowed(reads, scope, view).getCount();
  }

  /** A unit sees the calls that it raised and those that it was called with. */
  narrowed(reads: Reads, scope: Scope, view: CallView): SelectQueryBuilder<StreetCallRow> {
    const query = reads.createQueryBuilder(StreetCallRow, 's').where('1 = 1');
    if (view === 'to-answer') query.andWhere(`s.state = 'waiting'`);
    if (view === 'to-confirm') query.andWhere(`s.state = 'answered'`);
    if (view === 'open') query.andWhere('s.state IN (:...open)', { open: OPEN_CALL });
    if (scope.kind === 'none' || scope.kind === 'in-hand') query.andWhere('1 = 0');
    if (scope.kind !== 'unit') return query;
    query.setParameters({ below: `${scope.path}%` });
    if (view === 'to-answer') return query.andWhere(`s.toUnitId ${BELOW}`);
    if (view === 'to-confirm') return query.andWhere(`s.fromUnitId ${BELOW}`);
    return query.andWhere(`(s.toUnitId ${BELOW} OR s.fromUnitId ${BELOW})`);
  }
}
