import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 767.98px)');
const small = window.matchMedia('(max-width: 1279.98px)');

const listen = (query: MediaQueryList) => (tell: () => void) => {
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
};
const listenNarrow = listen(narrow);
const listenSmall = listen(small);

/** Under 768 px a page draws its phone layout; the route stays the same. */
export const useIsPhone = (): boolean => useSyncExternalStore(listenNarrow, () => narrow.matches);

/** The same outside of a component. */
export const isPhoneNow = (): boolean => narrow.matches;

/** Under 1280 px the menu keeps its icons only. */
export const useIsSmallDesk = (): boolean => useSyncExternalStore(listenSmall, () => small.matches);
