import { daysBetween, type Day } from '../../../kernel/day.js';
import { isDone, isLate, type MilestoneFacts } from './schedule.js';
import type { TaskStatus } from './vocabulary.js';

export interface TaskFacts {
  milestones: readonly MilestoneFacts[];
  /** The date in force; a long-term task may have none. */
  dueOn: Day | null;
  hasProgress: boolean;
  isWrittenOff: boolean;
}

/** Where a task stands on that day; worked out, never typed. */
export function statusOf(
  { milestones, dueOn, hasProgress, isWrittenOff }: TaskFacts,
  today: Day,
  behindAfterDays: number,
): TaskStatus {
  if (isWrittenOff) return 'written-off';
  if (milestones.length > 0 && milestones.every((one) => isDone(one, today))) return 'done';
  const isBehind = milestones.some(
    (one) => isLate(one, today) && daysBetween(one.plannedOn, today) > behindAfterDays,
  );
  if (isBehind || (dueOn !== null && dueOn < today)) return 'behind';
  return hasProgress || milestones.some((one) => isDone(one, today)) ? 'in-progress' : 'not-started';
}
