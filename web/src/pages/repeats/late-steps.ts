import { dayOf } from '../../shared/time/format-time';
import type { Step } from './use-task-forces';

export const isLate = ({ dueOn, doneOn }: Step): boolean =>
  Boolean(dueOn && !doneOn && dueOn < dayOf(new Date()));

/** Steps of a plan that are past their day and not done. */
export const lateSteps = (steps: readonly Step[]): number => steps.filter(isLate).length;
