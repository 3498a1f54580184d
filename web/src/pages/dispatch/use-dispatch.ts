import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { Problem } from '../../api/problem';
import type { components } from '../../api/schema';

export type Plan = components['schemas']['DispatchPlanResponse'];

const AT_ONCE = 100;

export interface Wanted {
  ids: readonly string[];
  campaignId: string | null;
  batchId: string | null;
}

/** What a dispatch now would set, case by case; without ids, of everything that waits. */
export const useDispatchPlan = ({ ids, campaignId, batchId }: Wanted) =>
  useQuery({
    queryKey: ['cases', 'dispatch-plan', ids, campaignId, batchId],
    queryFn: async () => {
      const caseIds = ids.length > 0 ? [...ids] : await waiting(campaignId, batchId);
      return caseIds.length > 0 ? dataOf(api.POST('/api/dispatches/preview', { body: { caseIds } })) : [];
    },
  });

async function waiting(campaignId: string | null, batchId: string | null): Promise<string[]> {
  const query = {
    view: 'to-dispatch' as const,
    limit: AT_ONCE,
    ...(campaignId ? { campaignId } : {}),
    ...(batchId ? { batchId } : {}),
  };
  const page = await dataOf(api.GET('/api/cases', { params: { query } }));
  return page.items.map(({ id }) => id);
}

export interface Recalled {
  done: number;
  refused: Problem[];
}

export function useDispatch() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['cases'] });
  const dispatch = useMutation<unknown, Problem, readonly Plan[]>({
    mutationFn: (plans) =>
      dataOf(
        api.POST('/api/dispatches', {
          body: { items: plans.map(({ case: { id, version } }) => ({ caseId: id, version })) },
        }),
      ),
    onSettled: refresh,
  });
  const recall = useMutation<Recalled, Problem, readonly Plan[]>({
    mutationFn: async (plans) => {
      const outcome: Recalled = { done: 0, refused: [] };
      for (const { case: line } of plans) {
        try {
          await api.POST('/api/cases/{id}/recall', {
            params: { path: { id: line.id }, header: { 'If-Match': `"${line.version + 1}"` } },
          });
          outcome.done += 1;
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          outcome.refused.push(error);
        }
      }
      return outcome;
    },
    onSettled: refresh,
  });
  return { dispatch, recall };
}
