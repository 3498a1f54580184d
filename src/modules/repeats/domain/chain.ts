import { dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';

/** A case of one matter, as far as its place in the chain depends on it. */
export interface ChainCase {
  id: string;
  /** The day inside the number, where it has one. */
  receivedOn: Day | null;
  createdAt: Instant;
  /** When it was verified as closed; a stage-closed case is not. */
  closedAt: Instant | null;
}

export interface ChainPlace {
  id: string;
  /** Null for the head. */
  repeatOfId: string | null;
  /** 办结后重复: an earlier case of the matter had been closed by then. */
  afterClosure: boolean;
}

/** Earliest first; the first one is the head that all others repeat. */
export function chainOf(cases: readonly ChainCase[]): ChainPlace[] {
  const day = (one: ChainCase): string => one.receivedOn ?? dayOf(one.createdAt);
  const inOrder = cases.toSorted((a, b) => day(a).localeCompare(day(b)) || a.id.localeCompare(b.id));
  return inOrder.map((one, at) => ({
    id: one.id,
    repeatOfId: at === 0 ? null : inOrder[0]!.id,
    afterClosure: inOrder.slice(0, at).some(({ closedAt }) => closedAt !== null && closedAt <= one.createdAt),
  }));
}
