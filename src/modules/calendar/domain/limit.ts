import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { UnitHours } from './working-hours.js';
import type { AddedDay, LimitTally, SkippedDay } from './limit-tally.js';

/** A due date with everything that was counted on the way to it. */
export interface Limit {
  /** Late from this moment on. */
  dueAt: Instant;
  /** The last day on which it can be done in time. */
  dueOn: Day;
  firstCountedOn: Day;
  /** Day 1 … n for limits in days; for limits in hours, the days on which hours ran. */
  counted: Day[];
  skipped: SkippedDay[];
  added: AddedDay[];
  /** The date may move: working days were counted in a year whose arrangement is not known. */
  tentative: boolean;
  unpublishedYears: number[];
  /** Those of the unit, where a limit in working hours was counted by others than the usual ones. */
  hours?: UnitHours;
}

/** A limit that no holiday table can move. */
export function certain(dueAt: Instant, dueOn: Day, counted: Day[]): Limit {
  return {
    dueAt,
    dueOn,
    firstCountedOn: counted[0] ?? dueOn,
    counted,
    skipped: [],
    added: [],
    tentative: false,
    unpublishedYears: [],
  };
}

/** A limit with the days that the tally has seen. */
export function tallied(dueAt: Instant, dueOn: Day, tally: LimitTally): Limit {
  const { counted, skipped, added, unpublishedYears } = tally;
  return {
    dueAt,
    dueOn,
    firstCountedOn: counted[0] ?? dueOn,
    counted,
    skipped,
    added,
    tentative: unpublishedYears.length > 0,
    unpublishedYears,
  };
}
