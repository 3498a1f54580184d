import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { at, type Day } from '../../../kernel/day.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Recount } from '../domain/explanation.js';
import { countsWorkingDays, type LimitCalendar, type LimitUnit } from '../domain/limit-calendar.js';
import { recountUnder, withRecount, type Recounted } from '../domain/calendar-change.js';
import { awaits } from '../persistence/awaiting-deadlines.js';
import { DeadlineRow, type DeadlineState } from '../persistence/deadline.entity.js';
import type { DeadlineCursor } from '../persistence/open-deadlines.read-model.js';

export interface Depending {
  /** Of cases. */
  deadlines: number;
  cases: number;
  /** Answers of departments. */
  calls: number;
}

export interface MovedDeadline {
  row: DeadlineRow;
  by: Recount;
}

export interface RecountedDeadline extends Recounted {
  row: DeadlineRow;
}

const COUNTING: readonly LimitUnit[] = (
  ['calendar-day', 'working-day', 'hour', 'working-hour'] as const
).filter(countsWorkingDays);
/** A paused limit is counted anew as well: what the pause gives back comes on top. */
const RUNNING: DeadlineState[] = ['open', 'paused'];
const PAGE = 500;

/** Counts running deadlines again under a changed calendar. Settled ones are never looked at. */
@Injectable()
export class RecountDeadlines {
  /** What that calendar would change in the open deadlines whose count may look at a day of the span, earliest due first. */
  async effect(reads: Reads, calendar: LimitCalendar, from: Day, to: Day): Promise<RecountedDeadline[]> {
    const found: RecountedDeadline[] = [];
    let after: DeadlineCursor | null = null;
    do {
      const rows: DeadlineRow[] = await this.page(reads, from, to, after);
      found.push(...recounted(rows, calendar));
      after = rows.length === PAGE ? (rows.at(-1) ?? null) : null;
    } while (after);
    return found;
  }

  /** The same of single deadlines as they are now. */
  async again(tx: Tx, ids: readonly string[], calendar: LimitCalendar): Promise<RecountedDeadline[]> {
    const rows = await tx.findBy(DeadlineRow, { id: In([...ids]), state: In(RUNNING) });
    return recounted(rows, calendar);
  }

  /** The running deadlines whose date that change has moved, with what it did to them; the span is the change's. */
  async movedBy(reads: Reads, changeId: string, from: Day, to: Day): Promise<MovedDeadline[]> {
    const found: MovedDeadline[] = [];
    let after: DeadlineCursor | null = null;
    do {
      const rows: DeadlineRow[] = await this.page(reads, from, to, after);
      for (const row of rows) {
        const by = row.explanation.recounts?.find((one) => one.changeId === changeId);
        if (by && by.fromAt !== by.toAt) found.push({ row, by });
      }
      after = rows.length === PAGE ? (rows.at(-1) ?? null) : null;
    } while (after);
    return found;
  }

  /** Writes a recount; the old date stays in the explanation. */
  async write(tx: Tx, { row, to, ...rest }: RecountedDeadline, why: Recount): Promise<void> {
    const changed = { ...to, explanation: withRecount({ to, ...rest }, why) };
    await tx.update(DeadlineRow, { id: row.id, state: In(RUNNING) }, changed as never);
  }

  /** What hangs on days of a year that nobody has published: running deadlines that end in it or behind it, and of how many cases. */
  async dependingOn(reads: Reads, year: number): Promise<Depending> {
    const rows = await reads
      .createQueryBuilder(DeadlineRow, 'd')
      .select('d.subjectType', 'type')
      .addSelect('COUNT(*)', 'deadlines')
      .addSelect('COUNT(DISTINCT d.subjectId)', 'subjects')
      .where(`d.state IN (:...running) AND d.dueAt > :awaitsFrom AND d.unit IN (:...units)`, {
        running: RUNNING,
        ...awaits(year),
        units: COUNTING,
      })
      .groupBy('d.subjectType')
      .getRawMany<{ type: string; deadlines: string; subjects: string }>();
    const of = (type: string) => rows.find((row) => row.type === type);
    return {
      deadlines: Number(of('case')?.deadlines ?? 0),
      cases: Number(of('case')?.subjects ?? 0),
      calls: Number(of('call')?.subjects ?? 0),
    };
  }

  private page(reads: Reads, from: Day, to: Day, after: DeadlineCursor | null): Promise<DeadlineRow[]> {
    const query = reads
      .createQueryBuilder(DeadlineRow, 'd')
      .where('d.state IN (:...running)', { running: RUNNING })
      .andWhere('d.dueAt >= :from', { from: at(from, '00:00') })
      .andWhere('d.startAt < :to AND d.unit IN (:...units)', { to: at(to, '24:00'), units: COUNTING })
      .orderBy('d.dueAt')
      .addOrderBy('d.id')
      .limit(PAGE);
    if (after)
      query.andWhere('(d.dueAt > :dueAt OR (d.dueAt = :dueAt AND d.id > :id))', {
        dueAt: after.dueAt,
        id: after.id,
      });
    return query.getMany();
  }
}

function recounted(rows: readonly DeadlineRow[], calendar: LimitCalendar): RecountedDeadline[] {
  return rows.flatMap((row) => {
    const found = recountUnder(row.explanation, calendar);
    return found ? [{ row, ...found }] : [];
  });
}
