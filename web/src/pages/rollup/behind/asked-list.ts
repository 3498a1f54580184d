import { STATES, VIEWS, type State } from '../type-figures';
import type { ListName } from '../rollup-state';
import type { TypeCounts } from '../use-standing';

export const FIGURES = ['lead', 'assist', 'repeats', 'returned', 'met', 'due', 'overdue'] as const;
export type Figure = (typeof FIGURES)[number];

/** Which number of the morning on show is opened; it stands in the address, so that a link to it can be passed on. */
export interface AskedList {
  figure: Figure;
  /** Null for all units together. */
  unitId: string | null;
  medium: TypeCounts['medium'] | null;
  state: State | null;
}

export const NAMES = ['behind', 'of', 'medium', 'state'] as const;

export const toSearch = ({ figure, unitId, medium, state }: AskedList): Record<string, string | null> => ({
  behind: figure,
  of: unitId,
  medium,
  state,
});

export function fromSearch(search: URLSearchParams): AskedList | null {
  const figure = FIGURES.find((one) => one === search.get('behind'));
  if (!figure) return null;
  return {
    figure,
    unitId: search.get('of'),
    medium: search.get('medium') as AskedList['medium'],
    state: STATES.find((one) => one === search.get('state')) ?? null,
  };
}

const ALSO: Record<Figure, string | null> = {
  lead: null,
  assist: null,
  repeats: 'mark=repeat',
  returned: 'returns=1',
  met: null,
  due: null,
  overdue: 'view=overdue',
};

/** Conditions of the ledger for about the same cases as they are now. */
export function ledgerOf({ figure, unitId, medium, state }: AskedList, list: ListName, day: string): string {
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
