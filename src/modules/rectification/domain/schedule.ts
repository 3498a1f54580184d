import type { Day } from '../../../kernel/day.js';
import type { ScheduleState } from './vocabulary.js';
import { sharesOf } from './weights.js';

export interface MilestoneFacts {
  plannedOn: Day;
  doneOn: Day | null;
  weight: number | null;
}

/** 序时进度: how far a task should be on that day, and how far it is; both in percent. */
export interface Schedule {
  planned: number;
  done: number;
  state: ScheduleState;
}

/** Done by that day. */
export function isDone({ doneOn }: MilestoneFacts, today: Day): boolean {
  return doneOn !== null && doneOn <= today;
}

/** Its day is over and it is not done; on the day itself it is not yet owed. */
export function isLate(milestone: MilestoneFacts, today: Day): boolean {
  return milestone.plannedOn < today && !isDone(milestone, today);
}

/** Compares the weight of what should be done by now with the weight of what is done. */
export function scheduleOf(milestones: readonly MilestoneFacts[], today: Day): Schedule {
  const shares = sharesOf(milestones.map(({ weight }) => weight));
  const weightOf = (fits: (milestone: MilestoneFacts) => boolean): number =>
    milestones.reduce((total, milestone, at) => total + (fits(milestone) ? shares[at]! : 0), 0);
  const planned = weightOf(({ plannedOn }) => plannedOn < today);
  const done = weightOf((milestone) => isDone(milestone, today));
  return { planned, done, state: done < planned ? 'behind' : done > planned ? 'ahead' : 'on-schedule' };
}

/** The next that is not done, the earliest planned first. */
export function nextMilestone<M extends MilestoneFacts>(milestones: readonly M[], today: Day): M | null {
  const open = milestones.filter((milestone) => !isDone(milestone, today));
  return open.toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn))[0] ?? null;
}
