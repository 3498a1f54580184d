import { useLayoutEffect, useRef } from 'react';
import { addLayer, type KeyBinding } from './key-layers';
import { listenForKeys } from './key-listener';

/**
 * Binds keys while the component is mounted; off while typing, and wherever single keys are switched off.
 * In the effect before the paint: what is on the screen answers to its keys.
 */
export function useKeys(bindings: KeyBinding[], enabled = true): void {
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  // Re-registering only when keys or words change keeps the order of layers stable between renders.
  const shape = JSON.stringify(bindings.map(({ keys, label }) => [keys, label]));

  useLayoutEffect(() => {
    if (!enabled) return undefined;
    listenForKeys();
    const stable = (JSON.parse(shape) as [string, string][]).map(([keys, label], at) => ({
      keys,
      label,
      run: () => latest.current[at]?.run(),
    }));
    return addLayer({ bindings: stable });
  }, [enabled, shape]);
}
