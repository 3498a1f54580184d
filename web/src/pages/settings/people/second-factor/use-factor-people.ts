import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../../api/client';
import type { Problem } from '../../../../api/problem';
import type { components } from '../../../../api/schema';
import { useWrite } from '../../../../api/use-write';

export type FactorRule = components['schemas']['SecondFactorRuleResponse'];

export const useFactorHolders = () =>
  useQuery({
    queryKey: ['second-factor', 'people'],
    queryFn: () => dataOf(api.GET('/api/second-factor/people')),
  });

export const useFactorRules = () =>
  useQuery({
    queryKey: ['second-factor', 'rules'],
    queryFn: () => dataOf(api.GET('/api/second-factor/rules')),
  });

export function useResetFactor() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, string>({
    mutationFn: (id) => api.POST('/api/second-factor/people/{id}/reset', { params: { path: { id } } }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['second-factor'] }),
  });
}

export function useSetFactorRule() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, Pick<FactorRule, 'role' | 'demanded' | 'graceDays'>>({
    mutationFn: ({ role, demanded, graceDays }) =>
      api.PUT('/api/second-factor/rules/{role}', {
        params: { path: { role } },
        body: { demanded, graceDays },
      }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['second-factor'] }),
  });
}
