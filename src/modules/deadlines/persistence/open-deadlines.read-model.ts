import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Subject } from '../application/deadlines.js';
import type { Step } from '../domain/limit-rule.js';
import { DeadlineRow } from './deadline.entity.js';

/** The last row of a page; the next page starts behind it. */
export type DeadlineCursor = Pick<DeadlineRow, 'dueAt' | 'id'>;

/** Open due dates of all subjects, the earliest first. */
@Injectable()
export class OpenDeadlines {
  /** A page by keyset of those due up to that moment. */
  page(
    reads: Reads,
    type: Subject['type'],
    steps: readonly Step[],
    until: Instant,
    after: DeadlineCursor | null,
    limit: number,
  ): Promise<DeadlineRow[]> {
    const query = reads
      .createQueryBuilder(DeadlineRow, 'd')
      .where('d.state = :open AND d.dueAt <= :until', { open: 'open', until })
      .andWhere('d.subjectType = :type AND d.step IN (:...steps)', { type, steps })
      .orderBy('d.dueAt')
      .addOrderBy('d.id')
      .limit(limit);
    if (after) {
      query.andWhere('(d.dueAt > :dueAt OR (d.dueAt = :dueAt AND d.id > :id))', {
        dueAt: after.dueAt,
        id: after.id,
      });
    }
    return query.getMany();
  }

  /** Which of them are still open. */
  async stillOpen(reads: Reads, ids: readonly string[]): Promise<Set<string>> {
    const rows = await reads.find(DeadlineRow, {
      where: { id: In([...ids]), state: 'open' },
      select: { id: true },
    });
    return new Set(rows.map((row) => row.id));
  }
}
