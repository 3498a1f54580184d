import type { Day } from '../../../kernel/day.js';
import type { DispatchRules } from './dispatch-rules.js';
import { daysApart, daysLate, type WorkDays } from './round-days.js';

/** `opened`, `before-1`, `after-3`: part of the key by which a thing is told once. */
export type Stage = 'opened' | `before-${number}` | `after-${number}`;

type Reminding = Pick<DispatchRules, 'unit' | 'remindBefore' | 'remindAfter' | 'thenEvery'>;

/** The newest stage that a round has reached on that day; those that were missed before it are left out. */
export function stageOn(dueOn: Day, rules: Reminding, today: Day, days: WorkDays): Stage {
  const { unit, remindBefore } = rules;
  const late = daysLate(dueOn, today, unit, days);
  const after = late > 0 ? newestAfter(late, rules) : null;
  if (after !== null) return `after-${after}`;
  const left = daysApart(today, dueOn, unit, days);
  const reached = remindBefore.filter((count) => late > 0 || left <= count);
  return reached.length > 0 ? `before-${Math.min(...reached)}` : 'opened';
}

function newestAfter(late: number, { remindAfter, thenEvery }: Reminding): number | null {
  const last = Math.max(0, ...remindAfter);
  if (thenEvery && late >= last + thenEvery) return last + Math.floor((late - last) / thenEvery) * thenEvery;
  const reached = remindAfter.filter((count) => count <= late);
  return reached.length > 0 ? Math.max(...reached) : null;
}
