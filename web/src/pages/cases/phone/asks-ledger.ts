import { MY_VIEWS } from '../../my-cases/my-views';

/** An address that the four tabs of 我的案件 cannot answer: a hot place, a figure of the workbench, a search. */
export function asksLedger(search: URLSearchParams): boolean {
  const view = search.get('view');
  const ownTab = view === null || MY_VIEWS.some((one) => one === view);
  return !ownTab || [...search.keys()].some((name) => name !== 'view');
}
