import type { Milestone, Task } from './use-rectifications';

interface Planned {
  what: string;
  plannedOn: string;
}

export interface PlannedBy {
  byName: string;
  at: string;
  note: string | null;
  /** By a later plan than the one that the task began with. */
  isReplanned: boolean;
  /** The day it had until then. */
  before: string | null;
}

/** The entry of the history that gave a milestone its day: the last plan that has it where the plan before had not. */
export function plannedBy(task: Task, { what, plannedOn }: Milestone): PlannedBy {
  const holds = (plan: readonly Planned[]) =>
    plan.some((one) => one.what === what && one.plannedOn === plannedOn);
  for (const { action, byName, at, note, data } of task.history) {
    if (action === 'rectification.rebound' && data.what === what)
      return { byName, at, note, isReplanned: true, before: null };
    if (action !== 'rectification.plan') continue;
    const [before, after] = [data.before, data.after] as [Planned[], Planned[]];
    if (!holds(after) || holds(before)) continue;
    const old = before.find((one) => one.what === what);
    return { byName, at, note, isReplanned: true, before: old?.plannedOn ?? null };
  }
  return { byName: task.openedByName, at: task.openedAt, note: null, isReplanned: false, before: null };
}
