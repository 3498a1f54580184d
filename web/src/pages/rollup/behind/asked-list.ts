import { dayBefore } from '../../../shared/time/format-time';
import { LISTS, type ListName } from '../rollup-state';
import { STATES, VIEWS, type State } from '../type-figures';
import type { TypeCounts } from '../use-standing';

export const STANDING_FIGURES = [
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
/** A number of a row. */
export type Figure = (typeof STANDING_FIGURES)[number];
export const TREND_FIGURES = ['opened', 'closed-since', 'own-overdue'] as const;
/** A number of a point of the trend. */
export type TrendFigure = (typeof TREND_FIGURES)[number];
const FIGURES = [...STANDING_FIGURES, ...TREND_FIGURES] as const;

/** Which number of the morning on show is opened; it stands in the address, so that a link to it can be passed on. */
export interface AskedList {
  figure: Figure | TrendFigure;
  /** Null for all units together. */
  unitId: string | null;
  /** Then only those of this list, as its sum row adds them up. */
  list?: ListName | null;
  /** And of these only the streets of the leader. */
  paired?: boolean;
  /** Of another morning than the one on show. */
  on?: string | null;
  medium: TypeCounts['medium'] | null;
  state: State | null;
}

export const NAMES = ['behind', 'of', 'medium', 'state', 'sum', 'on'] as const;

export const toSearch = ({
  figure,
  unitId,
  medium,
  state,
  list,
  on,
}: AskedList): Record<string, string | null> => ({
  behind: figure,
  of: unitId,
  medium,
  state,
  sum: list ?? null,
  on: on ?? null,
});

export function fromSearch(search: URLSearchParams): AskedList | null {
  const figure = FIGURES.find((one) => one === search.get('behind'));
  if (!figure) return null;
  const list = LISTS.find((one) => one === search.get('sum')) ?? null;
  return {
    figure,
    list,
    // The page's own choice, which stands in the address beside it.
    paired: list !== null && search.get('paired') === '1',
    on: search.get('on'),
    unitId: search.get('of'),
    medium: search.get('medium') as AskedList['medium'],
    state: STATES.find((one) => one === search.get('state')) ?? null,
  };
}

const ALSO: Record<Figure, string | null> = {
  done: 'closure=CLOSED,STAGE_CLOSED',
  closed: 'closure=CLOSED',
  watched: 'closure=STAGE_CLOSED',
  'stage-passed': 'view=milestone-passed',
  'stage-soon': 'closure=STAGE_CLOSED',
  lead: null,
  assist: null,
  repeats: 'mark=repeat',
  returned: 'returns=1',
  met: null,
  due: null,
  overdue: 'view=overdue',
};

const OF_TREND: Record<TrendFigure, (day: string) => string> = {
  opened: (day) => `dispatched=${dayBefore(day)}..${dayBefore(day)}`,
  'closed-since': (day) => `closed=${dayBefore(day)}..${dayBefore(day)}`,
  'own-overdue': () => 'view=overdue',
};

const isTrend = (figure: AskedList['figure']): figure is TrendFigure =>
  (TREND_FIGURES as readonly string[]).includes(figure);

/** Conditions of the ledger for about the same cases as they are now. */
export function ledgerOf({ figure, unitId, medium, state }: AskedList, list: ListName, day: string): string {
  if (isTrend(figure)) return OF_TREND[figure](day);
  const role = list === 'communities' ? 'community' : figure === 'assist' ? 'assist' : 'lead';
  return [
    unitId && `${role}=${unitId}`,
    figure !== 'overdue' && `dispatched=..${day}`,
    ALSO[figure],
    medium && `medium=${medium}`,
    state && `view=${VIEWS[state]}`,
  ]
    .filter(Boolean)
    .join('&');
}
