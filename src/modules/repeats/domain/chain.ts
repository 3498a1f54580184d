import { dayOf, daysBetween, type Day } from '../../../kernel/day.js';
import { grouped } from '../../../kernel/grouped.js';
import type { Instant } from '../../../kernel/instant.js';

/** A case of one matter, as far as its place in the chain depends on it. */
export interface ChainCase {
  id: string;
  /** The day inside the number, where it has one. */
  receivedOn: Day | null;
  createdAt: Instant;
  /** When it was first verified as closed; a stage-closed case is not, and reopening it does not undo that it was. */
  closedAt: Instant | null;
}

export interface ChainPlace {
  id: string;
  /** The day of the complaint. */
  on: Day;
  /** Null for the head. */
  repeatOfId: string | null;
  /** 办结后重复: an earlier case of the matter had been closed by then. */
  afterClosure: boolean;
}

/** The day that counts as that of the complaint. */
export const complaintDay = ({ receivedOn, createdAt }: Pick<ChainCase, 'receivedOn' | 'createdAt'>): Day =>
  receivedOn ?? dayOf(createdAt);

/** Earliest first; the first one is the head that all others repeat. */
export function chainOf(cases: readonly ChainCase[]): ChainPlace[] {
  const inOrder = cases
    .map((one) => ({ ...one, on: complaintDay(one) }))
    .sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
  return inOrder.map(({ id, on, createdAt }, at) => ({
    id,
    on,
    repeatOfId: at === 0 ? null : inOrder[0]!.id,
    afterClosure: inOrder.slice(0, at).some(({ closedAt }) => closedAt !== null && closedAt <= createdAt),
  }));
}

/** How many repeats of a chain, in its order, count for how high it is handled. */
export function countedRepeats(
  chain: readonly Pick<ChainPlace, 'on' | 'afterClosure'>[],
  { withinDays, onlyAfterClosure }: { withinDays: number | null; onlyAfterClosure: boolean },
): number {
  const newest = chain.at(-1);
  if (!newest) return 0;
  return chain
    .slice(1)
    .filter(({ afterClosure }) => afterClosure || !onlyAfterClosure)
    .filter(({ on }) => withinDays === null || daysBetween(on, newest.on) < withinDays).length;
}

/** What is left of a chain as its links say it: cases that no link holds any more stay with the head. */
export function partsOf(
  ids: readonly string[],
  links: readonly { caseId: string; otherId: string }[],
  headId: string,
  /** The two cases that were just parted; without a link to anything they stand alone. */
  parted: readonly string[],
): string[][] {
  const part = new Map(ids.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    const up = part.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  const held = new Set(links.flatMap(({ caseId, otherId }) => [caseId, otherId]));
  const join = (a: string, b: string): void => void part.set(rootOf(a), rootOf(b));
  for (const { caseId, otherId } of links) if (part.has(caseId) && part.has(otherId)) join(caseId, otherId);
  for (const id of ids) if (!held.has(id) && !parted.includes(id)) join(id, headId);
  return [...grouped(ids, rootOf).values()].sort((a, b) => b.length - a.length);
}
