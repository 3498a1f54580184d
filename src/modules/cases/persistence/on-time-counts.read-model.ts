import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { DeadlineRow } from '../../deadlines/index.js';
import { CaseRow } from './case.entity.js';

/** Of the limits for 整改办结 that have run out: how many there were, and how many were kept. */
export interface DueByNow {
  due: number;
  inTime: number;
}

/** Whether the outer limit for 整改办结 was kept; limits that were cancelled or whose clock stands do not count, open ones do. */
@Injectable()
export class OnTimeCounts {
  async byHomeUnit(reads: Reads, now: Instant): Promise<Map<string, DueByNow>> {
    const rows = await reads
      .createQueryBuilder(DeadlineRow, 'd')
      .innerJoin(CaseRow, 'c', 'c.id = d.subjectId')
      .select('c.homeUnitId', 'home')
      .addSelect('COUNT(*)', 'due')
      .addSelect(`SUM(CASE WHEN d.state = 'met' AND d.settledAt < d.dueAt THEN 1 ELSE 0 END)`, 'kept')
      .where(`d.subjectType = 'case' AND d.step = 'rectify' AND d.limitKind = 'outer'`)
      .andWhere(`d.state NOT IN ('void', 'paused') AND d.dueAt <= :now`, { now })
      .andWhere('c.homeUnitId IS NOT NULL')
      .groupBy('c.homeUnitId')
      .getRawMany<{ home: string; due: string | number; kept: string | number }>();
    return new Map(rows.map(({ home, due, kept }) => [home, { due: Number(due), inTime: Number(kept) }]));
  }
}
