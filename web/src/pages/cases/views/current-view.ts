import { searchOf } from '../conditions';
import type { LedgerState } from '../ledger-state';
import { EVERY } from '../ledger-state';
import type { View } from './use-views';

/** The address of a view: its conditions, its order, its columns. */
export function addressOf(view: View, campaign: string | null): URLSearchParams {
  const search = searchOf(view.filter);
  if (!view.builtIn) search.set('saved', view.key);
  if (view.everyCampaign) search.set('campaign', EVERY);
  else if (campaign && campaign !== EVERY) search.set('campaign', campaign);
  if (view.sort !== 'due') search.set('sort', view.sort);
  if (view.direction !== (view.sort === 'newest' ? 'desc' : 'asc')) search.set('dir', view.direction);
  if (view.columns) search.set('cols', view.columns.join(','));
  return search;
}

/** The view that the address began with, and whether it has been left since. */
export function currentView(
  state: LedgerState,
  views: readonly View[],
): { view: View | undefined; changed: boolean } {
  const { search, saved } = state;
  const builtIn = search.get('returned') && !search.get('view') ? 'returned-by-me' : search.get('view');
  const view = views.find(({ key }) => key === saved) ?? views.find(({ key }) => key === (builtIn ?? 'all'));
  if (!view) return { view, changed: false };
  const { sort, direction, columns } = view;
  const conditions = ({ name }: { name: string }) => `${name}=${search.get(name)}`;
  const own = searchOf(view.filter);
  const looksTheSame =
    view.builtIn ||
    (sort === state.sort &&
      direction === state.direction &&
      (columns ?? null)?.join() === (state.columns ?? null)?.join() &&
      view.everyCampaign === state.everyCampaign);
  const asksTheSame =
    state.conditions.map(conditions).join() === [...own].map(([name, value]) => `${name}=${value}`).join();
  return { view, changed: view.key !== 'all' && !(looksTheSame && asksTheSame) };
}
