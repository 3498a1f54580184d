import { infiniteQueryOptions, useInfiniteQuery, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, dataOf } from '../../api/client';
import { lastUser } from '../../api/who';
import { useCurrentUser } from '../../app/current-user';
import { useCaseCounts } from '../../shared/case/case-api';
import { MY_VIEWS, type CasePage, type MyCounts, type MyView } from './my-views';
import { readStored, store } from './stored-lists';

const PAGE = 20;

const readPage = (view: MyView, cursor: string | null): Promise<CasePage> =>
  dataOf(
    api.GET('/api/cases', {
      params: { query: { view, sort: 'due', limit: PAGE, ...(cursor ? { cursor } : {}) } },
    }),
  );

const pagesOf = (view: MyView) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'mine', view],
    queryFn: ({ pageParam }) => readPage(view, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** The tab that an address opens. */
export const viewOf = (search: URLSearchParams): MyView =>
  MY_VIEWS.find((one) => one === search.get('view')) ?? MY_VIEWS[0];

/** The list, while it is still asked who is signed in; who was here before finds the last reading on the device. */
export function askMyCasesAhead(queries: QueryClient, search: URLSearchParams): void {
  if (!lastUser()) void queries.prefetchInfiniteQuery(pagesOf(viewOf(search)));
}

/** The unit's cases of one tab, most urgent first; the first page of the last reading is there at once. */
export function useMyCases(view: MyView) {
  const { id: userId } = useCurrentUser();
  const query = useInfiniteQuery({
    ...pagesOf(view),
    initialData: () => {
      const kept = readStored(userId)?.pages[view];
      return kept && { pages: [kept.page], pageParams: [null] };
    },
    initialDataUpdatedAt: () => readStored(userId)?.pages[view]?.at,
  });
  const page = query.data?.pages[0];
  const at = query.dataUpdatedAt;
  useEffect(() => {
    if (page && at) store(userId, { view, page, at });
  }, [userId, view, page, at]);
  return query;
}

/** How many cases each tab holds. */
export function useMyCounts(): MyCounts {
  const { id: userId } = useCurrentUser();
  const { data } = useCaseCounts();
  useEffect(() => {
    if (data) store(userId, { counts: data });
  }, [userId, data]);
  return data ?? readStored(userId)?.counts ?? {};
}
