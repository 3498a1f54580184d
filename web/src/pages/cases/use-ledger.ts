import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, dataOf } from '../../api/client';
import { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import type { CaseLine } from '../../shared/case/case-api';
import { useLivePoll } from '../../shared/live/use-live-poll';
import type { CaseQuery } from './conditions';

export type CasePage = components['schemas']['CasePageResponse'];

const LIVE = 30_000;
/** Most cases that can be chosen at once, and how many the server hands out in one answer. */
export const MOST_SELECTED = 1000;
const AT_ONCE = 200;

/** A refusal of the question itself comes again however often one asks. */
const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500);

const pageOptions = (query: CaseQuery) =>
  queryOptions({
    queryKey: ['cases', 'ledger', query],
    queryFn: () => dataOf(api.GET('/api/cases', { params: { query } })),
    retry: isWorthRetrying,
  });

/** One page of the ledger; the rows before stay until the new ones are there. */
export const useLedgerPage = (query: CaseQuery, ready: boolean) =>
  useQuery({
    ...pageOptions(query),
    enabled: ready,
    placeholderData: keepPreviousData,
    refetchInterval: useLivePoll(LIVE),
  });

/** Reads pages beside the one on show: the next one for the drawer, all of them for a selection. */
export function useReadPages() {
  const queries = useQueryClient();
  const read = useCallback((query: CaseQuery) => queries.fetchQuery(pageOptions(query)), [queries]);
  const readAll = useCallback(
    async (query: CaseQuery): Promise<CaseLine[]> => {
      const lines: CaseLine[] = [];
      let cursor: string | null = null;
      do {
        const page: CasePage = await read({ ...query, limit: AT_ONCE, ...(cursor ? { cursor } : {}) });
        lines.push(...page.items);
        cursor = page.next;
      } while (cursor && lines.length < MOST_SELECTED);
      return lines.slice(0, MOST_SELECTED);
    },
    [read],
  );
  return { read, readAll };
}

/** For an empty list: what it would hold without each condition. */
export const useRelaxed = (query: CaseQuery, wanted: boolean) =>
  useQuery({
    queryKey: ['cases', 'relaxed', query],
    queryFn: () => dataOf(api.GET('/api/cases/relax', { params: { query } })),
    enabled: wanted,
  });
