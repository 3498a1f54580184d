import type { StandingRow, TypeCounts } from './use-standing';

/** How far a case has come, and the view of the ledger that holds it. */
export const VIEWS = {
  withUnit: 'with-unit',
  returned: 'returned',
  reported: 'reported',
  stageClosed: 'stage-closed',
  closed: 'closed',
} as const;
export type State = keyof typeof VIEWS;
export const STATES = Object.keys(VIEWS) as State[];

/** As the words of the page call them. */
export const STATE_WORDS = {
  withUnit: 'withUnit',
  returned: 'returnedNow',
  reported: 'reportedNow',
  stageClosed: 'stageClosed',
  closed: 'closedNow',
} as const satisfies Record<State, string>;

export const totalOf = (counts: TypeCounts): number =>
  STATES.reduce((total, state) => total + counts[state], 0);

/** The kinds of several units as one, the most cases first. */
export function typesOf(rows: readonly StandingRow[]): TypeCounts[] {
  const sums = new Map<TypeCounts['medium'], TypeCounts>();
  for (const counts of rows.flatMap(({ types }) => types)) {
    const sum = sums.get(counts.medium);
    if (!sum) sums.set(counts.medium, { ...counts });
    else for (const state of STATES) sum[state] += counts[state];
  }
  return [...sums.values()].toSorted((one, other) => totalOf(other) - totalOf(one));
}
