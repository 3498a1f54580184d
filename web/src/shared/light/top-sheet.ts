import { useSyncExternalStore } from 'react';

let open: readonly HTMLElement[] = [];
const listeners = new Set<() => void>();

function change(next: readonly HTMLElement[]): void {
  open = next;
  listeners.forEach((tell) => tell());
}

/** A sheet stands open until the answer is called. */
export function sheetOpened(sheet: HTMLElement): () => void {
  change([...open, sheet]);
  return () => change(open.filter((one) => one !== sheet));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The sheet over everything else, if there is one: what lies outside of it is neither seen nor read out. */
export const useTopSheet = (): HTMLElement | null =>
  useSyncExternalStore(subscribe, () => open.at(-1) ?? null);
