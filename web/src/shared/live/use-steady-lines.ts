import { useRef } from 'react';
import { heardSoFar, useAllNews, type HeardAt } from './live-store';
import { useRenewals } from './renewals';

export type LineMark = 'changed' | 'left';

export interface SteadyLines<L> {
  /** In the order in which they were first shown. */
  lines: readonly L[];
  /** Rows that somebody changed, or that are no longer of this list. */
  marks: ReadonlyMap<string, LineMark>;
  /** How many came, left or changed places since; only a renewal shows it. */
  moved: number;
}

interface Query<L> {
  data: { items: readonly L[] } | undefined;
  isFetching: boolean;
  isPlaceholderData: boolean;
}

interface Held<L> {
  list: string;
  lines: readonly L[] | null;
  since: HeardAt;
}

/**
 * Rows that never move under the pointer: each is brought up to date in its place, and the order is renewed with
 * another page or filter, by a refresh, or by an own move.
 */
export function useSteadyLines<L extends { id: string }>(query: Query<L>, list: string): SteadyLines<L> {
  const news = useAllNews();
  const key = `${useRenewals()}/${list}`;
  const held = useRef<Held<L>>({ list: '', lines: null, since: 0 });
  if (held.current.list !== key) held.current = { list: key, lines: null, since: heardSoFar() };
  const fresh = query.data?.items ?? [];
  const settled = query.data !== undefined && !query.isFetching && !query.isPlaceholderData;
  const { lines: shown, since } = held.current;
  // In an empty list nothing can move.
  if (!shown || shown.length === 0) {
    if (settled) held.current.lines = fresh;
    return { lines: fresh, marks: new Map(), moved: 0 };
  }
  const byId = new Map(fresh.map((line) => [line.id, line]));
  const lines = shown.map((line) => byId.get(line.id) ?? line);
  held.current.lines = lines;
  const marks = new Map<string, LineMark>();
  for (const { id } of lines) {
    if (!byId.has(id)) marks.set(id, 'left');
    else if (news.get(id)?.items.some(({ heardAt }) => heardAt > since)) marks.set(id, 'changed');
  }
  const places = fresh.filter(({ id }, at) => lines[at]?.id !== id).length;
  return { lines, marks, moved: Math.max(places, lines.length - byId.size) };
}
