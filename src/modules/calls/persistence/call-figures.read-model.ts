import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { CallList } from './call-list.read-model.js';

const FIGURES = {
  /** Answered before the limit ran out, declined ones too: an answer is an answer. */
  onTime: 's.answeredAt < s.dueAt',
  late: 's.answeredAt >= s.dueAt',
  unanswered: `s.state = 'waiting' AND s.dueAt <= :now`,
  waiting: `s.state = 'waiting' AND s.dueAt > :now`,
  declined: `s.state = 'declined'`,
  confirmed: `s.state = 'confirmed'`,
  rejected: `s.state = 'rejected'`,
} as const;

export type CallFigure = keyof typeof FIGURES | 'called';
export const CALL_FIGURES = ['called', ...(Object.keys(FIGURES) as (keyof typeof FIGURES)[])] as const;
export type CallFigures = Record<CallFigure, number>;

/** 部门应: how each department has answered; a call that was taken back is not counted. */
@Injectable()
export class CallFiguresReadModel {
  constructor(private readonly list: CallList) {}

  async byUnit(
    reads: Reads,
    scope: Scope,
    campaignId: string | null,
    now: Instant,
  ): Promise<Map<string, CallFigures>> {
    const query = this.list
      .narrowed(reads, scope, 'all')
      .select('s.toUnitId', 'unitId')
      .addSelect('COUNT(*)', 'called')
      .andWhere(`s.state <> 'withdrawn'`)
      .setParameters({ now })
      .groupBy('s.toUnitId');
    for (const [name, condition] of Object.entries(FIGURES))
      query.addSelect(`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`, name);
    if (campaignId)
      query.andWhere('s.caseId IN (SELECT c.id FROM inspection_case c WHERE c.campaign_id = :campaignId)', {
        campaignId,
      });
    const rows = await query.getRawMany<{ unitId: string } & Record<CallFigure, string | number>>();
    return new Map(
      rows.map((row) => [
        row.unitId,
        Object.fromEntries(CALL_FIGURES.map((name) => [name, Number(row[name])])) as CallFigures,
      ]),
    );
  }
}
