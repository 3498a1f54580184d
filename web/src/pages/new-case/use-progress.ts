import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';

export type Progress = components['schemas']['EntryProgressResponse'];

const keyOf = (campaignId: string | null, batchLabel: string) =>
  ['entry-progress', campaignId, batchLabel] as const;

/** How far the batch is, and what one has just logged. */
export const useProgress = (campaignId: string | null, batchLabel: string) =>
  useQuery({
    queryKey: keyOf(campaignId, batchLabel),
    queryFn: () =>
      dataOf(
        api.GET('/api/entry-progress', {
          params: { query: { campaignId: campaignId ?? '', ...(batchLabel ? { batchLabel } : {}) } },
        }),
      ),
    enabled: campaignId !== null,
    placeholderData: (before) => before,
  });

/** Notes what the cover of the batch says. */
export function useExpect(campaignId: string | null, batchLabel: string) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, number | null>({
    mutationFn: (expectedCases) =>
      api.PUT('/api/entry-progress', { body: { campaignId: campaignId ?? '', batchLabel, expectedCases } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(campaignId, batchLabel) }),
  });
}
