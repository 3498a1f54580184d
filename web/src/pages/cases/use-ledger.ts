import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { useLivePoll } from '../../shared/live/use-live-poll';
import { PAGE, type CaseQuery } from './ledger-state';

const LIVE = 30_000;

/** One page of the ledger; the rows before stay until the new ones are there. */
export const useLedgerPage = (query: CaseQuery) =>
  useQuery({
    queryKey: ['cases', 'ledger', query],
    queryFn: () => dataOf(api.GET('/api/cases', { params: { query: { ...query, limit: PAGE } } })),
    placeholderData: keepPreviousData,
    refetchInterval: useLivePoll(LIVE),
  });

/** How many cases each view holds under the same conditions. */
export const useLedgerCounts = (query: CaseQuery) =>
  useQuery({
    queryKey: ['cases', 'counts', query],
    queryFn: async () =>
      (await dataOf(api.GET('/api/cases/counts', { params: { query } }))).counts as Record<string, number>,
    placeholderData: keepPreviousData,
    refetchInterval: useLivePoll(LIVE),
  });
