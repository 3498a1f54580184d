import { useSyncExternalStore } from 'react';

let renewals = 0;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The lists on show may be put into their order again: the reader asked for it, or did something. */
export function renewLists(): void {
  renewals += 1;
  listeners.forEach((tell) => tell());
}

export const useRenewals = (): number => useSyncExternalStore(subscribe, () => renewals);
