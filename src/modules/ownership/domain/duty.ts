import type { Day } from '../../../kernel/day.js';

/** What a kind of responsibility is about. */
export const ABOUT = ['area', 'point', 'task'] as const;
export type About = (typeof ABOUT)[number];

/** What somebody answers for: an area or a point, a community that is an area, a task. */
export const SUBJECT_TYPES = ['place', 'community', 'task'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** The kind of a community that is an area of its street. */
export const AREA_KIND = 'area';

export interface Term {
  fromOn: Day;
  untilOn: Day | null;
  endedAt: string | null;
  /** Why somebody was relieved; whoever is followed by another needs none. */
  endReason: string | null;
}

export const DUTY_STATES = ['ahead', 'in-force', 'expired', 'ended'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** Who is relieved is so at once, who is followed to the end of the last day. 到期 is a duty whose last day is over and that nobody has ended: it waits to be renewed. */
export function stateOf({ fromOn, untilOn, endedAt, endReason }: Term, today: Day): DutyState {
  if (endReason !== null) return 'ended';
  if (untilOn !== null && untilOn < today) return endedAt ? 'ended' : 'expired';
  if (fromOn > today) return 'ahead';
  return 'in-force';
}

/** Of the duties at one subject, as they are now, the one in force on a day: the latest to begin among those that hold. */
export function inForceOn<T extends Term>(duties: readonly T[], on: Day): T | null {
  const holds = ({ fromOn, untilOn, endReason }: T): boolean =>
    endReason === null && fromOn <= on && (untilOn === null || untilOn >= on);
  return duties
    .filter(holds)
    .reduce<T | null>((latest, one) => (latest && latest.fromOn > one.fromOn ? latest : one), null);
}
