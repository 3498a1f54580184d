import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import type { AskAhead } from '../../app/ask-ahead';
import { ON_THE_DEVICE } from '../device/on-the-device';
import { readOrRecall, type Aged } from '../device/seen-cases';
import { renewLists } from '../live/renewals';

type Schemas = components['schemas'];
export type CaseLine = Schemas['CaseLineResponse'];
export type CaseDetail = Schemas['CaseDetailResponse'] & Aged;
export type Evidence = Schemas['EvidenceResponse'];
export type ReportRound = Schemas['ReportRoundResponse'];
export type ReturnReason = Schemas['ReturnCaseRequest']['reason'];

/** A case as somebody saw it: what a move needs to say which state it is about. */
export type Seen = Pick<CaseLine, 'id' | 'version'>;

export const caseKey = (id: string) => ['cases', 'detail', id] as const;

export const readCase = (id: string): Promise<CaseDetail> =>
  dataOf(api.GET('/api/cases/{id}', { params: { path: { id } } }));

const caseQuery = (id: string) =>
  queryOptions({
    queryKey: caseKey(id),
    queryFn: () => readOrRecall(id, () => readCase(id)),
    ...ON_THE_DEVICE,
  });

/** One case with everything that belongs to it. */
export const useCase = (id: string | null) => useQuery({ ...caseQuery(id ?? ''), enabled: id !== null });

/** For a page of one case: it is asked for while the server is still asked who is signed in. */
export const askCaseAhead: AskAhead = (queries, { params: { id } }) => {
  if (id) void queries.prefetchQuery(caseQuery(id));
};

/** How many cases stand in each view of the reader; the shell and the tabs of a list share one answer. */
export const useCaseCounts = (refetchInterval: number | false = false) =>
  useQuery({
    queryKey: ['cases', 'counts'],
    queryFn: async () =>
      ((await dataOf(api.GET('/api/cases/counts'))).counts ?? {}) as Record<string, number>,
    refetchInterval,
  });

/** A move of a case touches lists, counts and the case itself: all are read again. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }).then(renewLists),
    [queries],
  );
}

/**
 * A change that answers at once that there is no network; react-query's own way is to hold it back in silence
 * and send it whenever the signal returns.
 */
export function useMove<Input>(send: (input: Input) => Promise<unknown>) {
  const refresh = useRefresh();
  return useWrite<unknown, Problem, Input>({
    mutationFn: send,
    networkMode: 'always',
    onSuccess: () => void refresh(),
  });
}

export const evidenceUrl = (caseId: string, evidenceId: string): string =>
  `/api/cases/${caseId}/evidence/${evidenceId}/content`;
