import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { DeadlineRow } from '../../deadlines/index.js';
import type { Closure } from '../domain/vocabulary.js';
import { CaseRow } from './case.entity.js';

/** Of the limits for 整改办结 that have run out: how many there were, and how many were kept. */
export interface DueByNow {
  due: number;
  inTime: number;
}

interface Raw {
  home: string;
  campaign: string;
  closure: Closure;
  due: string | number;
  kept: string | number;
}

/** Whether the outer limit for 整改办结 was kept; limits that were cancelled or whose clock stands do not count, open ones do. */
@Injectable()
export class OnTimeCounts {
  /** A limit that was met by a stage-closure is kept only where its campaign counts that. */
  async byHomeUnit(
    reads: Reads,
    now: Instant,
    countsStageClosed: (campaignId: string) => boolean,
  ): Promise<Map<string, DueByNow>> {
    const rows = await reads
      .createQueryBuilder(DeadlineRow, 'd')
      .innerJoin(CaseRow, 'c', 'c.id = d.subjectId')
      .select('c.homeUnitId', 'home')
      .addSelect('c.campaignId', 'campaign')
      .addSelect('c.closure', 'closure')
      .addSelect('COUNT(*)', 'due')
      .addSelect(`SUM(CASE WHEN d.state = 'met' AND d.settledAt < d.dueAt THEN 1 ELSE 0 END)`, 'kept')
      .where(`d.subjectType = 'case' AND d.step = 'rectify' AND d.limitKind = 'outer'`)
      .andWhere(`d.state NOT IN ('void', 'paused') AND d.dueAt <= :now`, { now })
      .andWhere('c.homeUnitId IS NOT NULL')
      .groupBy('c.homeUnitId')
      .addGroupBy('c.campaignId')
      .addGroupBy('c.closure')
      .getRawMany<Raw>();
    const found = new Map<string, DueByNow>();
    for (const { home, campaign, closure, due, kept } of rows) {
      const before = found.get(home) ?? { due: 0, inTime: 0 };
      const counts = closure !== 'STAGE_CLOSED' || countsStageClosed(campaign);
      found.set(home, {
        due: before.due + Number(due),
        inTime: before.inTime + (counts ? Number(kept) : 0),
      });
    }
    return found;
  }
}
