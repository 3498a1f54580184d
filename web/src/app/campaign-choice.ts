import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'duban.campaign';
const listeners = new Set<() => void>();

/** The campaign last chosen on this machine; null means the server's current one. */
const read = (): string | null => localStorage.getItem(STORAGE_KEY);

export function chooseCampaign(id: string): void {
  localStorage.setItem(STORAGE_KEY, id);
  listeners.forEach((tell) => tell());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useCampaignId = (): string | null => useSyncExternalStore(subscribe, read);
