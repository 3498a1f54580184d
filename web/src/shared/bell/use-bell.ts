import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';
import type { Problem } from '../../api/problem';
import { useWrite } from '../../api/use-write';
import { useLivePoll } from '../live/use-live-poll';

export type BellItem = components['schemas']['BellItemResponse'];

const LIVE = 60_000;
export const BELL_PAGE = 30;

/** The newest few and how many are unread: for the bell itself. */
export const useBell = () =>
  useQuery({
    queryKey: ['bell', 'newest'],
    queryFn: () => dataOf(api.GET('/api/bell', { params: { query: { limit: 8 } } })),
    refetchInterval: useLivePoll(LIVE),
  });

/** All of them, a page at a time. */
export const useMessages = (unread: boolean) =>
  useInfiniteQuery({
    queryKey: ['bell', 'all', unread],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/bell', {
          params: { query: { limit: BELL_PAGE, unread, ...(pageParam ? { before: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ items }) => (items.length === BELL_PAGE ? items.at(-1)?.id : undefined),
  });

/** Marks those as read, or all. */
export function useReadBell() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, string[] | null>({
    mutationFn: (ids) => api.POST('/api/bell/read', { body: ids ? { ids } : {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['bell'] }),
  });
}
