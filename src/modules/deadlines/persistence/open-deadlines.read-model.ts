import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { plainColumns } from '../../../platform/database/plain-columns.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Subject } from '../application/deadlines.js';
import type { Step } from '../domain/limit-rule.js';
import { DeadlineRow } from './deadline.entity.js';

/** The last row of a page; the next page starts behind it. */
export type DeadlineCursor = Pick<DeadlineRow, 'dueAt' | 'id'>;

/** The cases whose clock for 公开 runs, as a condition on their id. */
export const UNPUBLISHED_CASES = `SELECT ud.subject_id FROM deadline ud
  WHERE ud.state = 'open' AND ud.step = 'publish' AND ud.subject_type = 'case'`;

const CLOCK = ['id', 'subjectId', 'step', 'unit', 'startAt', 'dueAt', 'dueOn'] as const;
/** What of a deadline tells the time; why it falls there is the larger part of a row. */
export type OpenClock = Pick<DeadlineRow, (typeof CLOCK)[number]>;

/** Open due dates of all subjects, the earliest first. */
@Injectable()
export class OpenDeadlines {
  /** A page by keyset of those due up to that moment. */
  page(...asked: Asked): Promise<DeadlineRow[]> {
    return pageOf(...asked).getMany();
  }

  /** The same page without what explains it, for who looks through all of them. */
  clocks(...asked: Asked): Promise<OpenClock[]> {
    return plainColumns(pageOf(...asked), CLOCK);
  }

  /** Rows of a page in its order. */
  async byIds(reads: Reads, ids: readonly string[]): Promise<DeadlineRow[]> {
    const rows = await reads.findBy(DeadlineRow, { id: In([...ids]) });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => found.get(id) ?? []);
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

type Asked = [
  reads: Reads,
  type: Subject['type'],
  steps: readonly Step[],
  until: Instant,
  after: DeadlineCursor | null,
  limit: number,
];

function pageOf(...[reads, type, steps, until, after, limit]: Asked) {
  const query = reads
    .createQueryBuilder(DeadlineRow, 'd')
    .where('d.state = :open AND d.dueAt <= :until', { open: 'open', until })
    .andWhere('d.subjectType = :type AND d.step IN (:...steps)', { type, steps })
    .orderBy('d.dueAt')
    .addOrderBy('d.id')
    .limit(limit);
  // The bound on the date alone is where the index is entered; the rest of that moment is looked at row by row.
  if (after)
    query.andWhere('d.dueAt >= :dueAt AND (d.dueAt > :dueAt OR d.id > :id)', {
      dueAt: after.dueAt,
      id: after.id,
    });
  return query;
}
