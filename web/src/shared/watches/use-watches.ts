import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';

export type Watch = components['schemas']['WatchRuleResponse'];

export const useWatch = (name: Watch['name']) =>
  useQuery({
    queryKey: ['watch-rules'],
    queryFn: () => dataOf(api.GET('/api/watch-rules')),
    select: (all) => all.find((one) => one.name === name),
  });

export function useSetWatch() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, Watch>({
    mutationFn: ({ name, version, amount }) =>
      api.PUT('/api/watch-rules/{name}', {
        params: { path: { name }, header: ifMatch(version) },
        body: { amount },
      }),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => ['watch-rules', 'pauses'].includes(String(queryKey[0])),
      }),
  });
}
