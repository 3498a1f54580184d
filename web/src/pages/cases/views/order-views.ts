import type { Role } from '../../../api/session';
import type { View, Views } from './use-views';

/** All views of the reader in the order wished for; those never ordered stand behind, as the server has them. */
export function orderedViews(views: Views | undefined, role: Role): View[] {
  if (!views) return [];
  const { viewOrder } = views.setting;
  const place = (key: string) => (viewOrder.includes(key) ? viewOrder.indexOf(key) : viewOrder.length);
  return views.views
    .filter((view) => view.scope !== 'role' || view.role === role)
    .toSorted((a, b) => place(a.key) - place(b.key));
}

/** Those that have a pill. */
export const shownViews = (ordered: readonly View[], hidden: readonly string[]): View[] =>
  ordered.filter(({ key }) => !hidden.includes(key));
