import type { DeadlineRow } from '../../deadlines/index.js';
import type { Recipient } from '../../notices/index.js';
import type { ReachedRung } from '../domain/reached-rung.js';

export const RULE = 'deadline.remind';

/** One deadline that one person is to be told of. */
export interface PlannedItem {
  key: string;
  deadline: DeadlineRow;
  rung: ReachedRung;
  escalation: string | null;
}

export interface PlannedLetter {
  recipient: Recipient;
  because: string;
  items: PlannedItem[];
}

/** Case, step, rung, person and the due date in force: the same is never told twice, a date that was moved is told anew. */
export function itemKey({ subjectId, step, dueAt }: DeadlineRow, tier: string, to: Recipient): string {
  return [RULE, subjectId, step, tier, to.key, dueAt].join('_');
}
