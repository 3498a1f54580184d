import { mediaOf, MEDIA, type Medium } from '../../cases/domain/index.js';

/** How far a dispatched case has come, in the words of the ledger's views; each case is in one of them. */
export const CASE_STATES = ['withUnit', 'returned', 'reported', 'stageClosed', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Cases of one kind of pollution by state. A case of two kinds is counted with both. */
export type TypeCounts = Record<CaseState, number> & { medium: Medium };

/** So many cases of these kinds in that state. */
export interface KindsInState {
  media: number;
  state: CaseState;
  times: number;
}

/** Kind by kind in the order of the form; kinds without a case are left out. */
export function countTypes(rows: readonly KindsInState[]): TypeCounts[] {
  const found = new Map<Medium, TypeCounts>();
  for (const { media, state, times } of rows) {
    for (const medium of mediaOf(media)) {
      const counts = found.get(medium) ?? noneOf(medium);
      counts[state] += times;
      found.set(medium, counts);
    }
  }
  return MEDIA.flatMap((medium) => found.get(medium) ?? []);
}

/** Several counts as one. */
export function addTypes(parts: readonly (readonly TypeCounts[])[]): TypeCounts[] {
  const sums = new Map<Medium, TypeCounts>();
  for (const counts of parts.flat()) {
    const sum = sums.get(counts.medium) ?? noneOf(counts.medium);
    for (const state of CASE_STATES) sum[state] += counts[state];
    sums.set(counts.medium, sum);
  }
  return MEDIA.flatMap((medium) => sums.get(medium) ?? []);
}

const noneOf = (medium: Medium): TypeCounts => ({
  medium,
  withUnit: 0,
  returned: 0,
  reported: 0,
  stageClosed: 0,
  closed: 0,
});
