/** An address stays short enough for every proxy; more ids are carried in the browser. */
const MOST_IN_ADDRESS = 100;
const KEY = 'duban.dispatch.chosen';

/** The way to the dispatch page with these cases: in its address, or kept here when they are many. */
export function toDispatch(ids: readonly string[]): { to: string; onClick?: () => void } {
  if (ids.length <= MOST_IN_ADDRESS) return { to: `/dispatch?ids=${ids.join(',')}` };
  return {
    to: `/dispatch?kept=${ids.length}`,
    onClick: () => sessionStorage.setItem(KEY, ids.join(',')),
  };
}

/** The cases that the address names; `lost` when it speaks of a choice that this browser does not have. */
export function chosenIds(search: URLSearchParams): { ids: string[]; lost: boolean } {
  const named = search.get('ids')?.split(',').filter(Boolean) ?? [];
  const kept = search.get('kept');
  if (!kept) return { ids: named, lost: false };
  const ids = sessionStorage.getItem(KEY)?.split(',') ?? [];
  return ids.length === Number(kept) ? { ids, lost: false } : { ids: [], lost: true };
}
