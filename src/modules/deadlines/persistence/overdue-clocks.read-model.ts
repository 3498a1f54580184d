import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { LIMIT_STEPS, type Step } from '../domain/limit-rule.js';
import { DeadlineRow } from './deadline.entity.js';

/** How many clocks of all subjects have run out and still run, by step; each step is told, also with none. */
@Injectable()
export class OverdueClocks {
  async count(reads: Reads, now: Instant): Promise<Map<Step, number>> {
    const rows = await reads
      .createQueryBuilder(DeadlineRow, 'd')
      .select('d.step', 'step')
      .addSelect('COUNT(*)', 'count')
      .where(`d.state = 'open' AND d.dueAt <= :now`, { now })
      .groupBy('d.step')
      .getRawMany<{ step: Step; count: string | number }>();
    const found = new Map(rows.map(({ step, count }) => [step, Number(count)]));
    return new Map(LIMIT_STEPS.map((step) => [step, found.get(step) ?? 0]));
  }
}
