import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, dataOf } from '../../../api/client';
import { useLivePoll } from '../../../shared/live/use-live-poll';
import type { CaseQuery } from '../conditions';

export const PAGE = 20;
const LIVE = 30_000;
/** As long as a case is read, its list is kept. */
const KEPT = 30 * 60_000;

/** The ledger page after page; the cards before stay until the new ones are there. */
export function usePhoneLedger(query: CaseQuery, ready: boolean) {
  const list = useInfiniteQuery({
    queryKey: ['cases', 'phone-ledger', query],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/cases', {
          params: { query: { ...query, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: ready,
    gcTime: KEPT,
    placeholderData: keepPreviousData,
    refetchInterval: useLivePoll(LIVE),
  });
  const pages = list.data?.pages;
  // A case that moved between two readings stands on both pages.
  const items = useMemo(
    () => [...new Map((pages ?? []).flatMap((page) => page.items).map((line) => [line.id, line])).values()],
    [pages],
  );
  return { list, items, total: pages?.[0]?.total ?? null, pages: pages?.length ?? 0 };
}

/** How many cases a question has, before it is put to the list. */
export const useCaseCount = (query: CaseQuery) =>
  useQuery({
    queryKey: ['cases', 'phone-ledger-count', query],
    queryFn: async () =>
      (await dataOf(api.GET('/api/cases', { params: { query: { ...query, limit: 1 } } }))).total,
    placeholderData: keepPreviousData,
  });
