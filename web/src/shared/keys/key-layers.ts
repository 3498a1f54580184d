import { useSyncExternalStore } from 'react';

export interface KeyBinding {
  /** `j`, `Shift+j`, `Ctrl+Enter`, `?`, or two strokes: `g w`. */
  keys: string;
  /** What it does, for the sheet. */
  label: string;
  run: () => void;
}

let layers: readonly { bindings: readonly KeyBinding[] }[] = [];
const listeners = new Set<() => void>();
const announce = () => listeners.forEach((tell) => tell());

/** Puts bindings on top of those already there; the newest layer answers first. */
export function addLayer(layer: { bindings: readonly KeyBinding[] }): () => void {
  layers = [...layers, layer];
  announce();
  return () => {
    layers = layers.filter((other) => other !== layer);
    announce();
  };
}

export const findBinding = (keys: string): KeyBinding | undefined =>
  [...layers]
    .reverse()
    .flatMap((layer) => layer.bindings)
    .find((binding) => binding.keys === keys);

export const startsSequence = (stroke: string): boolean =>
  layers.some((layer) => layer.bindings.some((binding) => binding.keys.startsWith(`${stroke} `)));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Every layer in force, for the sheet. */
export const useKeyLayers = () => useSyncExternalStore(subscribe, () => layers);
