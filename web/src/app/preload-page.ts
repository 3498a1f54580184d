import type { QueryClient } from '@tanstack/react-query';
import { matchPath } from 'react-router';
import { PAGES } from './pages';
import { loadTheme } from './themed';

const loadDesk = () => import('./desktop/desktop-shell');
const loadPhone = () => import('./phone/phone-shell');

/** Fetches the program of the page on show, and what it reads first, while the server is still asked who is signed in. */
export function preloadPage(queries: QueryClient, { pathname, search }: Location, isPhone: boolean): void {
  const page = PAGES.find(({ path }) => matchPath(path, pathname));
  if (!page) return;
  const load = (isPhone && page.phone) || page.desk;
  const askAhead = async () => {
    const { params = {} } = matchPath(page.path, pathname) ?? {};
    (await load()).askAhead?.(queries, { params, search: new URLSearchParams(search) });
  };
  const parts = isPhone ? [loadPhone, ...(page.light ? [] : [loadTheme])] : [loadDesk];
  // Each load in a function of its own: the bundler takes one expression for one load and fetches what either side
  // needs. What does not come is asked for again by the page itself, which says so.
  void Promise.allSettled([askAhead(), ...parts.map((part) => part())]);
}
