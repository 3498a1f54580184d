import { useDeferredValue, type ReactNode } from 'react';

/**
 * Draws a large part of a page in slices of a few milliseconds instead of in one go, so that a phone with a slow
 * processor answers a finger meanwhile. `meanwhile` stands there for the moment that it takes.
 */
export function InSlices({ children, meanwhile }: { children: ReactNode; meanwhile: ReactNode }) {
  const begun = useDeferredValue(true, false);
  return begun ? children : meanwhile;
}
