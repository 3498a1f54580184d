import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'duban.single-keys';
const listeners = new Set<() => void>();

/** Single-letter keys can be switched off (WCAG 2.1.4): speech input and stray fingers press them unasked. */
export const singleKeysOn = (): boolean => localStorage.getItem(STORAGE_KEY) !== 'off';

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  listeners.forEach((tell) => tell());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, singleKeysOn);
