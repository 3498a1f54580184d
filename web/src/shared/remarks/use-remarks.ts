import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';
import { useMove } from '../case/case-api';

type Schemas = components['schemas'];
export type Remark = Schemas['ReviewRemarkResponse'];
export type NewRemark = Schemas['PinnedRemarkRequest'];

/** What reviewers pinned to the reports of a case, the latest round first. */
export const useRemarks = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'remarks', caseId],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/remarks', { params: { path: { id: caseId } } })),
    enabled: caseId !== '',
    staleTime: 30_000,
  });

export const useAnswerRemark = (caseId: string) =>
  useMove(({ remarkId, answer }: { remarkId: string; answer: string }) =>
    api.POST('/api/cases/{id}/remarks/{remarkId}/answer', {
      params: { path: { id: caseId, remarkId } },
      body: answer ? { answer } : {},
    }),
  );

/** Those of the round that came back last. */
export function latestRound(remarks: readonly Remark[]): Remark[] {
  const last = Math.max(0, ...remarks.map(({ round }) => round));
  return remarks.filter(({ round }) => round === last);
}
