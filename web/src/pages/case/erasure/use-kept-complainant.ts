import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { useRefresh } from '../../../shared/case/case-api';

const keyOf = (caseId: string) => ['kept-complainant', caseId];

export const useKeptComplainant = (caseId: string) =>
  useQuery({
    queryKey: keyOf(caseId),
    queryFn: () => dataOf(api.GET('/api/cases/{id}/contact', { params: { path: { id: caseId } } })),
  });

export type Act =
  { kind: 'hold' | 'release'; reason: string } | { kind: 'erase'; reason: string; number: string };

export function useComplainantAct(caseId: string) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  const params = { path: { id: caseId } };
  return useWrite<unknown, Problem, Act>({
    mutationFn: (act) => {
      const { reason } = act;
      if (act.kind === 'erase')
        return api.POST('/api/cases/{id}/contact/erase', { params, body: { reason, number: act.number } });
      if (act.kind === 'hold') return api.PUT('/api/cases/{id}/contact/hold', { params, body: { reason } });
      return api.POST('/api/cases/{id}/contact/release', { params, body: { reason } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keyOf(caseId) });
      await refresh();
    },
  });
}
