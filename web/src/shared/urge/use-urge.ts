import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { useRefresh } from '../case/case-api';

type Schemas = components['schemas'];
export type UrgePreview = Schemas['UrgePreviewResponse'];
export type LeftUrge = Schemas['LeftUrgeResponse'];

/** Whom it reaches; asked anew each time the form opens, since others urge too. */
export const useUrgePreview = (caseIds: readonly string[]) =>
  useQuery({
    queryKey: ['urge-preview', caseIds],
    queryFn: () => dataOf(api.POST('/api/urges/preview', { body: { caseIds: [...caseIds] } })),
    gcTime: 0,
  });

export function useUrge() {
  const refresh = useRefresh();
  return useWrite<Schemas['UrgedResponse'], Problem, { caseIds: readonly string[]; note: string }>({
    mutationFn: ({ caseIds, note }) =>
      dataOf(api.POST('/api/urges', { body: { caseIds: [...caseIds], ...(note ? { note } : {}) } })),
    onSettled: () => void refresh(),
  });
}

/** Words written again and again when urging. */
export const useUrgePhrases = () =>
  useQuery({
    queryKey: ['phrases', 'urge'],
    queryFn: () => dataOf(api.GET('/api/phrases', { params: { query: { kind: 'urge' } } })),
  });
