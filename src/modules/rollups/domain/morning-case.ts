import type { Instant } from '../../../kernel/instant.js';
import { mediaOf, SETTLED, WITH_THE_UNIT, type CaseStatus, type Medium } from '../../cases/domain/index.js';
import type { Ending, StageStanding } from '../../follow-up/domain/index.js';
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
  ending: Ending;
  /** 办结率 counts it as done, by the rule of its campaign. */
  done: boolean;
  /** On the second clock; null where it is not watched. */
  stage: StageStanding | null;
  /** In whose figures it counts. */
  homeUnitId: string | null;
  dispatchedAt: Instant | null;
  /** Verified as done; null while it is not. */
  closedAt: Instant | null;
  leadUnitId: string | null;
  assistUnitIds: readonly string[];
  communityId: string | null;
}

/** In which way a case is a unit's: led, assisted, or lying in it or one of its communities only. */
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
  ending?: Exclude<Ending, 'open'>;
  done?: true;
  stage?: StageStanding;
  /** It counts in the figures that the unit itself is told: lies in the street, or is led by another unit. */
  own?: true;
  /** Came, or was closed, since the morning before. */
  opened?: true;
  closed?: true;
}

/** Of cases that a unit leads, or that lie in a community. */
const STANDING_FIGURES = [
  'lead',
  'assist',
  'repeats',
  'returned',
  'met',
  'due',
  'overdue',
  'done',
  'closed',
  'watched',
  'stage-passed',
  'stage-soon',
] as const;
/** Of the trend: cases that count in the unit's own figures. */
export const TREND_FIGURES = ['opened', 'closed-since', 'own-overdue'] as const;
export const FIGURES = [...STANDING_FIGURES, ...TREND_FIGURES] as const;
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

/** Whose list it is, and since when a case counts as new in it. */
export interface ListOwner {
  unitId: string;
  isStreet: boolean;
  isOwnCommunity: (communityId: string) => boolean;
  /** From the morning before up to, but without, this one. */
  since: readonly [Instant, Instant];
}

/** Whether the case counts in the figures that the unit itself is told. */
export const isOwn = (
  { homeUnitId, leadUnitId }: Pick<CountedCase, 'homeUnitId' | 'leadUnitId'>,
  { unitId, isStreet }: Pick<ListOwner, 'unitId' | 'isStreet'>,
): boolean => (isStreet ? homeUnitId : leadUnitId) === unitId;

/** A counted case as it is kept in the list of a unit. */
export function keptCase(one: CountedCase, owner: ListOwner): MorningCase {
  const { id, status, media, repeat, returned, limits, lateDays, communityId, ending, done, stage } = one;
  const own = isOwn(one, owner);
  const moved = (moment: Instant | null): boolean =>
    own && moment !== null && moment >= owner.since[0] && moment < owner.since[1];
  return {
    id,
    as: roleOf(one, owner.unitId),
    ...(communityId && owner.isOwnCommunity(communityId) && { at: communityId }),
    status,
    ...(media > 0 && { media }),
    ...(repeat && { repeat }),
    ...(returned && { returned }),
    ...((limits.met > 0 || limits.due > 0) && { limits }),
    ...(lateDays > 0 && { lateDays }),
    ...(ending !== 'open' && { ending }),
    ...(done && { done }),
    ...(stage && { stage }),
    ...(own && { own }),
    ...(moved(one.dispatchedAt) && { opened: true as const }),
    ...(moved(one.closedAt) && { closed: true as const }),
  };
}

/** Whether this case is one of those that make up the number. */
export function isCounted(one: MorningCase, { figure, communityId, medium, state }: AskedFigure): boolean {
  if (isTrend(figure)) return one.own === true && COUNTS[figure](one);
  if (communityId ? one.at !== communityId : one.as !== (figure === 'assist' ? 'assist' : 'lead'))
    return false;
  if (medium && !mediaOf(one.media ?? 0).includes(medium)) return false;
  // What was dispatched and taken back has no state, and counts for no kind.
  if ((medium || state) && (state ? stateOf(one.status) !== state : !stateOf(one.status))) return false;
  return COUNTS[figure](one);
}

const LATER: readonly Figure[] = [
  'done',
  'closed',
  'watched',
  'stage-passed',
  'stage-soon',
  ...TREND_FIGURES,
];
/** A figure that the first lists of mornings did not keep. */
export const isLater = (figure: Figure): boolean => LATER.includes(figure);

export const isTrend = (figure: Figure): boolean => (TREND_FIGURES as readonly Figure[]).includes(figure);

const COUNTS: Record<Figure, (one: MorningCase) => boolean> = {
  lead: () => true,
  assist: () => true,
  repeats: ({ repeat }) => repeat === true,
  returned: ({ returned }) => returned === true,
  met: ({ limits }) => (limits?.met ?? 0) > 0,
  due: ({ limits }) => (limits?.due ?? 0) > 0,
  overdue: ({ lateDays = 0 }) => lateDays > 0,
  done: ({ done }) => done === true,
  closed: ({ ending }) => ending === 'closed',
  watched: ({ stage }) => stage !== undefined,
  'stage-passed': ({ stage }) => stage === 'passed',
  'stage-soon': ({ stage }) => stage === 'today' || stage === 'soon',
  opened: ({ opened }) => opened === true,
  'closed-since': ({ closed }) => closed === true,
  'own-overdue': ({ lateDays = 0 }) => lateDays > 0,
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
