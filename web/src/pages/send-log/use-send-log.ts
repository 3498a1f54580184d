import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import type { Decision } from '../../shared/notices/notice-words';

type Schemas = components['schemas'];
export type MailHead = Schemas['MailHeadResponse'];
export type Notice = Schemas['NoticeResponse'];

/** What the lists are narrowed to; it lives in the address. */
export interface LogFilter {
  rule?: string;
  person?: string;
  day?: string;
  state?: MailHead['state'];
  decision?: Decision;
  caseId?: string;
  /** A part of the acceptance number. */
  number?: string;
  recipientId?: string;
}

const PAGE = 50;
const nextOf = (last: readonly { id: string }[]) => (last.length === PAGE ? last.at(-1)?.id : undefined);
const from = (before: string | null) => ({ limit: PAGE, ...(before ? { before } : {}) });

/** Mails, newest first, a page at a time. */
export const useSendLog = ({ rule, person, day, state, caseId, number }: LogFilter, failing: boolean) =>
  useInfiniteQuery({
    queryKey: ['send-log', 'mails', failing, rule, person, day, state, caseId, number],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/send-log', {
          params: { query: { ...from(pageParam), rule, person, day, state, failing, caseId, number } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
    refetchInterval: 30_000,
  });

/** Each decision about one person and one thing. */
export const useDecisions = (filter: LogFilter) => {
  const { rule, person, day, decision, caseId, number, recipientId } = filter;
  const wanted = { rule, person, day, decision, caseId, number, recipientId };
  return useInfiniteQuery({
    queryKey: ['send-log', 'decisions', wanted],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/notices', {
          params: { query: { ...from(pageParam), ...wanted } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
    refetchInterval: 30_000,
  });
};

/** One mail as it was rendered. */
export const useMail = (id: string | null) =>
  useQuery({
    queryKey: ['send-log', id],
    queryFn: () => dataOf(api.GET('/api/send-log/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    staleTime: Infinity,
  });

export const useBadAddresses = () =>
  useQuery({
    queryKey: ['send-log', 'bad-addresses'],
    queryFn: () => dataOf(api.GET('/api/send-log/bad-addresses')),
  });

export const useFailedHooks = () =>
  useQuery({
    queryKey: ['send-log', 'webhooks'],
    queryFn: () => dataOf(api.GET('/api/webhooks/failed')),
  });

function useChange<V>(mutationFn: (value: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, V>({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['send-log'] }),
  });
}

export const useResend = () =>
  useChange(({ id, isChecked }: { id: string; isChecked: boolean }) =>
    api.POST('/api/send-log/{id}/resend', { params: { path: { id } }, body: { isChecked } }),
  );

export const useClearAddress = () =>
  useChange((address: string) => api.POST('/api/send-log/bad-addresses/clear', { body: { address } }));
