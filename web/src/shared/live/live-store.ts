import { useSyncExternalStore } from 'react';
import type { LiveItem, LiveState } from '../../api/live-connection';

/** Counts up with everything that is heard, so that each reader knows what is news to it. */
export type HeardAt = number;

/** What was heard of one case, newest first. */
export interface CaseNews {
  items: readonly (LiveItem & { heardAt: HeardAt })[];
  /** When it left my reach; null while it is within. */
  goneAt: HeardAt | null;
  heardAt: HeardAt;
}

const MOST_CASES = 500;
const MOST_ITEMS = 10;

let state: LiveState = 'waiting';
let aliveAt = 0;
let news: ReadonlyMap<string, CaseNews> = new Map();
let heard: HeardAt = 0;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((one) => one());

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setLiveState(next: LiveState): void {
  state = next;
  tell();
}

export function stayAlive(): void {
  aliveAt = Date.now();
  tell();
}

/** What others did; the newest cases are kept, in memory only. */
export function hear(items: readonly LiveItem[], gone: readonly string[]): void {
  const next = new Map(news);
  const put = (caseId: string, found: Pick<CaseNews, 'items' | 'goneAt'>) => {
    next.delete(caseId);
    next.set(caseId, { ...found, heardAt: heard });
  };
  for (const item of items) {
    const before = next.get(item.caseId)?.items ?? [];
    // After a reconnect the same entry may come again.
    if (before.some(({ id }) => id === item.id)) continue;
    heard += 1;
    put(item.caseId, { items: [{ ...item, heardAt: heard }, ...before].slice(0, MOST_ITEMS), goneAt: null });
  }
  for (const caseId of gone) {
    heard += 1;
    put(caseId, { items: next.get(caseId)?.items ?? [], goneAt: heard });
  }
  news = new Map([...next].slice(-MOST_CASES));
  tell();
}

/** All of it, or that of one case once it was read. */
export function forgetNews(caseId?: string): void {
  news = new Map([...news].filter(([id]) => caseId !== undefined && id !== caseId));
  tell();
}

export const heardSoFar = (): HeardAt => heard;

export const useLiveState = (): LiveState => useSyncExternalStore(subscribe, () => state);

/** When the server was last heard; 0 before. */
export const useAliveAt = (): number => useSyncExternalStore(subscribe, () => aliveAt);

export const useAllNews = (): ReadonlyMap<string, CaseNews> => useSyncExternalStore(subscribe, () => news);
