import { addDays, type Day } from '../../../kernel/day.js';

/** Why a rectification task is told of, the strongest first. */
export const LATENESSES = ['overdue', 'behind', 'write-off'] as const;
export type Lateness = (typeof LATENESSES)[number];

export interface TaskFacts {
  status: 'not-started' | 'in-progress' | 'behind' | 'done' | 'written-off';
  /** The date in force; a long-term task may have none. */
  dueOn: Day | null;
  /** Since when nothing has moved on the way to 销号: the last act, or the day on which all was done; null before that. */
  writeOffSince: Day | null;
}

/** Whether a task is late on that day, and how; a task that is done owes its write-off and no date any more. */
export function latenessOf(
  { status, dueOn, writeOffSince }: TaskFacts,
  writeOffDays: number,
  today: Day,
): Lateness | null {
  if (status === 'written-off') return null;
  if (status !== 'done' && dueOn !== null && dueOn < today) return 'overdue';
  if (status === 'behind') return 'behind';
  if (writeOffSince !== null && addDays(writeOffSince, writeOffDays) < today) return 'write-off';
  return null;
}
