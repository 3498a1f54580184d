import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import { newId } from '../../api/new-id';
import { idempotencyKey } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { useRefresh } from '../case/case-api';

type Schemas = components['schemas'];
export type CaseFileOrder = Schemas['CaseFileRequest'];
export type CaseFileState = Schemas['CaseFileResponse'];

const ASK_AGAIN_MS = 1000;

export const caseFileUrl = (id: string): string => `/api/case-files/${id}/file`;
const working = (told: CaseFileState | undefined): boolean =>
  !told || told.state === 'waiting' || told.state === 'running';

/** Asks for a case file and watches it grow; those of the last day are there as well. */
export function useCaseFile() {
  const refresh = useRefresh();
  const queries = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const start = useWrite<{ id: string }, Problem, CaseFileOrder>({
    mutationFn: (body) =>
      dataOf(api.POST('/api/case-files', { params: { header: idempotencyKey(newId()) }, body })),
    networkMode: 'always',
    onSuccess: (made) => {
      setId(made.id);
      void queries.invalidateQueries({ queryKey: ['case-files', 'lately'] });
      // The request is an entry of the history.
      void refresh();
    },
  });
  const state = useQuery({
    queryKey: ['case-files', id],
    queryFn: () => dataOf(api.GET('/api/case-files/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    refetchInterval: ({ state: { data } }) => (working(data) ? ASK_AGAIN_MS : false),
  });
  const told = id === null ? undefined : state.data;
  return {
    start,
    told,
    problem: start.error ?? (state.error as Problem | null),
    busy: start.isPending || (id !== null && working(told) && !state.isError),
    watch: setId,
    reset: () => {
      setId(null);
      start.reset();
    },
  };
}

/** One's own of the last 24 hours, newest first. */
export const useLateCaseFiles = () =>
  useQuery({
    queryKey: ['case-files', 'lately'],
    queryFn: () => dataOf(api.GET('/api/case-files')),
  });
