import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';

export type NoticeLine = components['schemas']['PublicNoticeLineResponse'];

/** The notices, the newest first, page by page. */
export const useNotices = () =>
  useInfiniteQuery({
    queryKey: ['public', 'publicity'],
    queryFn: ({ pageParam }) =>
      dataOf(api.GET('/api/public/publicity', { params: { query: pageParam ? { before: pageParam } : {} } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }) => before,
  });

export const useNotice = (id: string) =>
  useQuery({
    queryKey: ['public', 'publicity', id],
    queryFn: () => dataOf(api.GET('/api/public/publicity/{id}', { params: { path: { id } } })),
  });
