import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type NewAbsence = components['schemas']['EnterAbsenceRequest'];

export const useAbsences = () =>
  useQuery({ queryKey: ['absences'], queryFn: () => dataOf(api.GET('/api/absences')) });

/** Who sees the same cases as I do. */
export const useStandIns = () =>
  useQuery({
    queryKey: ['absences', 'stand-ins'],
    queryFn: () => dataOf(api.GET('/api/absences/stand-ins')),
    staleTime: 60_000,
  });

export function useEnterAbsence() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, NewAbsence>({
    mutationFn: (body) => api.POST('/api/absences', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['absences'] }),
  });
}

export function useEndAbsence() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, string>({
    mutationFn: (id) => api.DELETE('/api/absences/{id}', { params: { path: { id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['absences'] }),
  });
}
