import { useMemo } from 'react';
import { useCurrentUser } from '../../../app/current-user';
import type { LedgerState } from '../ledger-state';
import { addressOf, currentView } from './current-view';
import { orderedViews, shownViews } from './order-views';
import type { View, Views } from './use-views';

/** The reader's views, which of them is open, and the way to another. */
export function useViewList(views: Views | undefined, state: LedgerState) {
  const { role } = useCurrentUser();
  const ordered = useMemo(() => orderedViews(views, role), [views, role]);
  const shown = shownViews(ordered, views?.setting.hiddenViews ?? []);
  const { view: current, changed } = currentView(state, ordered);
  const open = (view: View) => state.replaceWith(addressOf(view, state.search.get('campaign')));
  return {
    ordered,
    shown,
    current,
    changed,
    open,
    openAt: (index: number) => {
      const view = shown[index];
      if (view) open(view);
    },
  };
}

export type ViewList = ReturnType<typeof useViewList>;
