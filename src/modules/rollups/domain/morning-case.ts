import { mediaOf, SETTLED, WITH_THE_UNIT, type CaseStatus, type Medium } from '../../cases/domain/index.js';
import type { CaseState } from './type-counts.js';
import type { UnitStanding } from './unit-standing.js';

/** A dispatched case as a morning counts it, whoever it is counted for. */
export interface CountedCase {
  id: string;
  campaignId: string;
  status: CaseStatus;
  /** Kinds of pollution as bits. */
  media: number;
  repeat: boolean;
  returned: boolean;
  /** Outer limits for 整改办结, as a standing counts them. */
  limits: Pick<UnitStanding, 'met' | 'metInTime' | 'due' | 'dueDone'>;
  /** 0 where it is not overdue. */
  lateDays: number;
  leadUnitId: string | null;
  assistUnitIds: readonly string[];
  communityId: string | null;
}

/** In which way a case is a unit's: led, assisted, or lying in one of its communities only. */
export type CaseRole = 'lead' | 'assist' | 'lying';

/** A case in the list of one unit; what is not said is false, 0 or nothing. */
export interface MorningCase {
  id: string;
  as: CaseRole;
  /** The community of that unit in which it lies. */
  at?: string;
  status: CaseStatus;
  media?: number;
  repeat?: true;
  returned?: true;
  limits?: CountedCase['limits'];
  lateDays?: number;
}

export const FIGURES = ['lead', 'assist', 'repeats', 'returned', 'met', 'due', 'overdue'] as const;
/** A number of a standing that opens a list. */
export type Figure = (typeof FIGURES)[number];

export interface AskedFigure {
  figure: Figure;
  /** Of that community instead of the unit. */
  communityId: string | null;
  medium: Medium | null;
  state: CaseState | null;
}

export const roleOf = (
  { leadUnitId, assistUnitIds }: Pick<CountedCase, 'leadUnitId' | 'assistUnitIds'>,
  unitId: string,
): CaseRole => (leadUnitId === unitId ? 'lead' : assistUnitIds.includes(unitId) ? 'assist' : 'lying');

/** A counted case as it is kept in the list of a unit. */
export function keptCase(
  one: CountedCase,
  unitId: string,
  isOwn: (communityId: string) => boolean,
): MorningCase {
  const { id, status, media, repeat, returned, limits, lateDays, communityId } = one;
  return {
    id,
    as: roleOf(one, unitId),
    ...(communityId && isOwn(communityId) && { at: communityId }),
    status,
    ...(media > 0 && { media }),
    ...(repeat && { repeat }),
    ...(returned && { returned }),
    ...((limits.met > 0 || limits.due > 0) && { limits }),
    ...(lateDays > 0 && { lateDays }),
  };
}

/** Whether this case is one of those that make up the number. */
export function isCounted(one: MorningCase, { figure, communityId, medium, state }: AskedFigure): boolean {
  if (communityId ? one.at !== communityId : one.as !== (figure === 'assist' ? 'assist' : 'lead'))
    return false;
  if (medium && !mediaOf(one.media ?? 0).includes(medium)) return false;
  // What was dispatched and taken back has no state, and counts for no kind.
  if ((medium || state) && (state ? stateOf(one.status) !== state : !stateOf(one.status))) return false;
  return COUNTS[figure](one);
}

const COUNTS: Record<Figure, (one: MorningCase) => boolean> = {
  lead: () => true,
  assist: () => true,
  repeats: ({ repeat }) => repeat === true,
  returned: ({ returned }) => returned === true,
  met: ({ limits }) => (limits?.met ?? 0) > 0,
  due: ({ limits }) => (limits?.due ?? 0) > 0,
  overdue: ({ lateDays = 0 }) => lateDays > 0,
};

export function stateOf(status: CaseStatus): CaseState | null {
  if (WITH_THE_UNIT.includes(status)) return 'withUnit';
  if (status === 'returned' || status === 'reported') return status;
  if (status === 'stage-closed') return 'stageClosed';
  return SETTLED.includes(status) ? 'closed' : null;
}

export const CHANGES = ['gone', 'status', 'moved', 'late', 'in-time', 'repeat', 'returned'] as const;
/** What is different by now about a case that a morning counted. */
export type MorningChange = (typeof CHANGES)[number];

/** Null stands for a case that no morning counts any more: split, merged, taken back. */
export function changesSince(then: MorningCase, now: CountedCase | null, unitId: string): MorningChange[] {
  if (!now) return ['gone'];
  const lateDays = then.lateDays ?? 0;
  const found: [MorningChange, boolean][] = [
    ['status', then.status !== now.status],
    ['moved', then.as !== roleOf(now, unitId) || (then.at !== undefined && then.at !== now.communityId)],
    ['late', lateDays === 0 && now.lateDays > 0],
    ['in-time', lateDays > 0 && now.lateDays === 0],
    ['repeat', (then.repeat ?? false) !== now.repeat],
    ['returned', !then.returned && now.returned],
  ];
  return found.flatMap(([change, holds]) => (holds ? [change] : []));
}
