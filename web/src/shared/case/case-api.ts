import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
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

/** One case with everything that belongs to it. */
export const useCase = (id: string | null) =>
  useQuery({
    queryKey: caseKey(id ?? ''),
    queryFn: () => readOrRecall(id ?? '', () => readCase(id ?? '')),
    enabled: id !== null,
    // Without a signal too: the device may have it.
    networkMode: 'always',
    refetchOnReconnect: true,
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
  return useMutation<unknown, Problem, Input>({
    mutationFn: send,
    networkMode: 'always',
    onSuccess: () => void refresh(),
  });
}

export const evidenceUrl = (caseId: string, evidenceId: string): string =>
  `/api/cases/${caseId}/evidence/${evidenceId}/content`;
