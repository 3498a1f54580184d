import type { Instant } from '../../../kernel/instant.js';

interface HandedOver {
  id: string;
  handedOverAt: Instant | null;
  createdAt: Instant;
}

/** In the order of their hand-over; one that was not handed over stands where it was made. */
export function byHandOver<B extends HandedOver>(batches: readonly B[]): B[] {
  const when = ({ handedOverAt, createdAt }: B): string => handedOverAt ?? createdAt;
  return batches.toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : a.id < b.id ? -1 : 1));
}
