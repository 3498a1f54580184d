import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

export type ComplainantRules = components['schemas']['ComplainantRulesResponse'];
export type ErasurePreview = components['schemas']['ErasurePreviewResponse'];

const KEY = 'complainant-rules';

export const useComplainantRules = () =>
  useQuery({ queryKey: [KEY], queryFn: () => dataOf(api.GET('/api/complainant-rules')) });

/** `months` as if they were set for the district. */
export const useErasurePreview = (months: number | undefined) =>
  useQuery({
    queryKey: [KEY, 'preview', months ?? null],
    queryFn: () =>
      dataOf(
        api.GET('/api/complainant-rules/preview', {
          params: { query: months === undefined ? {} : { months } },
        }),
      ),
  });

/** Undefined months go back to those of the district. */
export function useSetComplainantRule(scope: string) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, number | null | undefined>({
    mutationFn: (months) =>
      months === undefined
        ? api.DELETE('/api/complainant-rules/{id}', { params: { path: { id: scope } } })
        : api.PUT('/api/complainant-rules/{scope}', { params: { path: { scope } }, body: { months } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}
