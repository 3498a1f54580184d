import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, dataOf } from '../../api/client';
import type { components, paths } from '../../api/schema';
import type { Medium } from '../../shared/case/media';
import { dayOf } from '../../shared/time/format-time';
import { useShownCampaign } from '../cases/ledger-state';

export type HotPlace = components['schemas']['HotPlaceResponse'];
export type HotSort = components['schemas']['HotSort'];
export type HotQuery = NonNullable<paths['/api/hot-places']['get']['parameters']['query']>;

export const PERIODS = ['campaign', '30', '90', '365', 'range'] as const;
export type Period = (typeof PERIODS)[number];

const DAY_MS = 86_400_000;

/** Everything that the page asks, as it stands in the address. */
export function useHotState() {
  const [search, setSearch] = useSearchParams();
  const campaignId = useShownCampaign();
  const named = search.get('period') as Period | null;
  const period: Period = named && PERIODS.includes(named) ? named : 'campaign';
  const [from, to] = daysOf(period, search);
  const query: HotQuery = {
    least: Number(search.get('least')) || 2,
    sort: (search.get('sort') ?? 'cases') as HotSort,
    ...(period === 'campaign' && campaignId ? { campaignId } : {}),
    ...(search.get('unit') ? { homeUnitId: search.get('unit')! } : {}),
    ...(search.get('medium') ? { medium: search.get('medium') as Medium } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
  const set = (change: Record<string, string | null>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return { search, period, query, set, ready: period !== 'campaign' || campaignId !== null };
}

function daysOf(period: Period, search: URLSearchParams): [string | null, string | null] {
  if (period === 'campaign') return [null, null];
  if (period === 'range') return [search.get('from'), search.get('to')];
  return [dayOf(new Date(Date.now() - (Number(period) - 1) * DAY_MS)), null];
}

/** Place by type, most first. */
export const useHotPlaces = (query: HotQuery, enabled: boolean) =>
  useQuery({
    queryKey: ['cases', 'hot-places', query],
    queryFn: () => dataOf(api.GET('/api/hot-places', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled,
  });

/** The ledger with exactly the cases that a number counts. */
export function ledgerOf(
  { placeKey, medium }: HotPlace,
  { campaignId, homeUnitId, from, to }: HotQuery,
  more: Record<string, string> = {},
): string {
  const search = new URLSearchParams({
    place: placeKey,
    medium,
    campaign: campaignId ?? 'all',
    ...(homeUnitId ? { home: homeUnitId } : {}),
    ...(from || to ? { registered: `${from ?? ''}..${to ?? ''}` } : {}),
    ...more,
  });
  return `/cases?${search.toString()}`;
}
