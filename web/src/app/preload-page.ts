import { matchPath } from 'react-router';
import { PAGES } from './pages';
import { loadTheme } from './themed';

/** Fetches the program of the page on show while the server is still asked who is signed in. */
export function preloadPage(pathname: string, isPhone: boolean): void {
  const page = PAGES.find(({ path }) => matchPath(path, pathname));
  if (!page) return;
  const load = isPhone ? (page.phone ?? page.desk) : page.desk;
  const shell = isPhone ? import('./phone/phone-shell') : import('./desktop/desktop-shell');
  // What does not come is asked for again by the page itself, which says so.
  void Promise.allSettled([load(), shell, ...(isPhone && !page.light ? [loadTheme()] : [])]);
}
