import { adderOf } from './adder-of.js';

/** What a unit is ranked by in one campaign. Cases that were dispatched, after splitting; all but `assisted` are of those it leads. */
export interface UnitStanding {
  led: number;
  assisted: number;
  repeats: number;
  /** Cases that were returned at least once. */
  returned: number;
  /** Outer limits for 整改办结 that are met, and those of them that were met in time. */
  met: number;
  metInTime: number;
  /** Outer limits for 整改办结 that have run out by now, done or not, and those of them that are done. */
  due: number;
  dueDone: number;
  overdue: number;
  /** Of those it leads: whose end a rule of that morning judges (mornings frozen earlier judged none), and which of them it counts as done. */
  judged: number;
  done: number;
  /** 已办结, and watched on the second clock: passed, near (today too), and all of them. */
  closed: number;
  stagePassed: number;
  stageSoon: number;
  watched: number;
  /** Calendar days that the overdue cases are late, added up; the first day counts. */
  lateDays: number;
}

export const NO_STANDING: UnitStanding = {
  led: 0,
  assisted: 0,
  repeats: 0,
  returned: 0,
  met: 0,
  metInTime: 0,
  due: 0,
  dueDone: 0,
  overdue: 0,
  judged: 0,
  done: 0,
  closed: 0,
  stagePassed: 0,
  stageSoon: 0,
  watched: 0,
  lateDays: 0,
};

export const addStandings = adderOf(NO_STANDING);
