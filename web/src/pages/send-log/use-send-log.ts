import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';

export type MailHead = components['schemas']['MailHeadResponse'];

const PAGE = 50;

/** Mails, newest first, a page at a time. */
export const useSendLog = () =>
  useInfiniteQuery({
    queryKey: ['send-log'],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/send-log', {
          params: { query: { limit: PAGE, ...(pageParam ? { before: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.length === PAGE ? last.at(-1)?.id : undefined),
    refetchInterval: 30_000,
  });

/** One mail as it was rendered; for administrators. */
export const useMail = (id: string | null) =>
  useQuery({
    queryKey: ['send-log', id],
    queryFn: () => dataOf(api.GET('/api/send-log/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    staleTime: Infinity,
  });
