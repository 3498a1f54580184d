import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

export type RetentionRule = components['schemas']['RetentionRuleResponse'];

export const useRetention = () =>
  useQuery({ queryKey: ['retention'], queryFn: () => dataOf(api.GET('/api/retention')) });

export function useSetRetention(kind: RetentionRule['kind']) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, number>({
    mutationFn: (days) => api.PUT('/api/retention/{kind}', { params: { path: { kind } }, body: { days } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['retention'] }),
  });
}
