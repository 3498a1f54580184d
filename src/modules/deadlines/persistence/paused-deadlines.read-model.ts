import { Injectable } from '@nestjs/common';
import { endOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { standing } from '../domain/in-force.js';
import { isLongPause } from '../domain/long-pause.js';
import { DeadlineRow } from './deadline.entity.js';

/** The cases with a clock that stands, as a condition on their id. */
export const PAUSED_CASES = `SELECT pd.subject_id FROM deadline pd
  WHERE pd.state = 'paused' AND pd.subject_type = 'case'`;

/** Deadlines whose clock stands; there are never many. */
@Injectable()
export class PausedDeadlines {
  /** Those that stand longest first. */
  async all(reads: Reads): Promise<DeadlineRow[]> {
    const rows = await reads.findBy(DeadlineRow, { state: 'paused' });
    const since = (row: DeadlineRow): string => standing(row.explanation)?.from ?? '';
    return rows.toSorted((one, other) => since(one).localeCompare(since(other), 'en'));
  }

  /** Those that have stood for more than so many days. */
  async long(reads: Reads, now: Instant, mostDays: number): Promise<DeadlineRow[]> {
    return (await this.all(reads)).filter(({ explanation }) => {
      const pause = standing(explanation);
      return pause !== null && isLongPause(pause.from, now, mostDays);
    });
  }

  /** Those whose pause has ended with the day that was set. */
  async over(reads: Reads, now: Instant): Promise<DeadlineRow[]> {
    return (await this.all(reads)).filter(({ explanation }) => {
      const until = standing(explanation)?.untilOn;
      return until ? endOf(until) <= now : false;
    });
  }
}
