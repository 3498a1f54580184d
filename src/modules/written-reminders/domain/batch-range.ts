import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { BatchesBackwardsError, UnknownBatchError } from './letter-errors.js';
import type { Stretch } from './period.js';

export interface KnownBatch {
  id: string;
  label: string;
  handedOverAt: Instant | null;
  createdAt: Instant;
}

const momentOf = ({ handedOverAt, createdAt }: KnownBatch): Instant => handedOverAt ?? createdAt;

/** In the order of their hand-over; where that is unknown, by when they were entered. */
export function inOrderOfHandOver(batches: readonly KnownBatch[]): KnownBatch[] {
  return batches.toSorted((one, other) => {
    const [first, second] = [momentOf(one) + one.id, momentOf(other) + other.id];
    return first < second ? -1 : 1;
  });
}

/** The batches from one to another, and as many before them if there are; throws UnknownBatchError, BatchesBackwardsError. */
export function batchStretch(
  batches: readonly KnownBatch[],
  fromId: string,
  toId: string,
): { meant: Stretch; before: Stretch | null } {
  const all = inOrderOfHandOver(batches);
  const [first, last] = [fromId, toId].map((id) => all.findIndex((one) => one.id === id)) as [number, number];
  if (first < 0 || last < 0) throw new UnknownBatchError();
  if (first > last) throw new BatchesBackwardsError({ from: all[first]!.label, to: all[last]!.label });
  const count = last - first + 1;
  return {
    meant: stretchOf(all.slice(first, last + 1)),
    before: first >= count ? stretchOf(all.slice(first - count, first)) : null,
  };
}

function stretchOf(some: readonly KnownBatch[]): Stretch {
  const [first, last] = [some[0]!, some.at(-1)!];
  const named = { from: first.label, to: last.label, count: some.length };
  return {
    from: dayOf(momentOf(first)),
    to: dayOf(momentOf(last)),
    batches: { ...named, ids: some.map(({ id }) => id) },
  };
}
