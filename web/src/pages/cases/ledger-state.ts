import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { paths } from '../../api/schema';
import { useCampaigns } from '../../api/directory';
import { useCampaignId } from '../../app/campaign-choice';

export type CaseQuery = NonNullable<paths['/api/cases']['get']['parameters']['query']>;

/** Conditions by the name that the address gives them. */
export const FILTERS = [
  'q',
  'unit',
  'lead',
  'home',
  'medium',
  'status',
  'batch',
  'key',
  'place',
  'chain',
  'repeat',
  'from',
  'to',
] as const;
export type FilterName = (typeof FILTERS)[number];

export const PAGE = 20;

/** The campaign on show: the one chosen on this machine, else the newest. */
export function useShownCampaign(): string | null {
  const chosen = useCampaignId();
  const { data = [] } = useCampaigns();
  return (data.find(({ id }) => id === chosen) ?? data[0])?.id ?? null;
}

/** The whole state of the list, as it stands in the address. */
export function useLedgerState() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const trail = (useLocation().state as { trail?: string[] } | null)?.trail ?? [];
  const campaignId = search.get('campaign') ?? search.get('campaignId') ?? undefined;
  const go = useCallback(
    (change: (next: URLSearchParams) => void, cursors: string[] = [], replace = false) => {
      const next = new URLSearchParams(search);
      change(next);
      void navigate({ search: next.toString() }, { state: { trail: cursors }, replace });
    },
    [navigate, search],
  );
  const filter = useMemo(() => filterOf(search), [search]);
  return {
    search,
    /** `all` stands for every campaign, also where one is on show. */
    campaignId,
    filter,
    view: (search.get('view') ?? 'all') as NonNullable<CaseQuery['view']>,
    sort: (search.get('sort') ?? 'due') as NonNullable<CaseQuery['sort']>,
    cursor: search.get('cursor'),
    page: Number(search.get('page') ?? '1') || 1,
    openCase: search.get('case'),
    isFiltered: FILTERS.some((name) => search.has(name)) || (search.get('view') ?? 'all') !== 'all',
    set: (name: string, value: string | null) =>
      go((next) => {
        if (value) next.set(name, value);
        else next.delete(name);
        for (const gone of ['cursor', 'page']) next.delete(gone);
      }),
    clear: () =>
      go((next) => {
        for (const name of [...FILTERS, 'view', 'cursor', 'page']) next.delete(name);
      }),
    nextPage: (cursor: string) =>
      go(
        (next) => {
          next.set('cursor', cursor);
          next.set('page', String((Number(next.get('page')) || 1) + 1));
        },
        [...trail, search.get('cursor') ?? ''],
      ),
    /** Without a trail (an address from elsewhere) it leads to the first page. */
    previousPage: () =>
      go(
        (next) => {
          const before = trail.at(-1) ?? '';
          const page = before ? Math.max(1, (Number(next.get('page')) || 1) - 1) : 1;
          if (before) next.set('cursor', before);
          else next.delete('cursor');
          if (page > 1) next.set('page', String(page));
          else next.delete('page');
        },
        trail.slice(0, -1),
      ),
    show: (id: string | null, verb?: string) =>
      go(
        (next) => {
          if (id) next.set('case', id);
          else next.delete('case');
          if (id && verb) next.set('do', verb);
          else next.delete('do');
        },
        trail,
        search.has('case'),
      ),
  };
}

function filterOf(search: URLSearchParams): CaseQuery {
  const given: Record<string, unknown> = {
    text: search.get('q'),
    unitId: search.get('unit'),
    leadUnitId: search.get('lead'),
    homeUnitId: search.get('home'),
    medium: search.get('medium'),
    statuses: search.get('status')?.split(','),
    batchId: search.get('batch'),
    keyOnly: search.get('key') ? true : null,
    placeKey: search.get('place'),
    chainOf: search.get('chain'),
    repeats: search.get('repeat'),
    loggedFrom: search.get('from'),
    loggedTo: search.get('to'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as CaseQuery;
}
