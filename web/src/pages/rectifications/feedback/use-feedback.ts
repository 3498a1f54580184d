import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import { fileForm } from '../../../api/file-form';
import type { Problem } from '../../../api/problem';
import { newId } from '../../../api/new-id';
import { idempotencyKey, ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';
import { useRefresh } from '../../../shared/case/case-api';

type Schemas = components['schemas'];
export type FeedbackList = Schemas['FeedbackListResponse'];
export type FeedbackDetail = Schemas['FeedbackDetailResponse'];
export type FeedbackLine = Schemas['FeedbackLineResponse'];
export type FeedbackColumn = Schemas['FeedbackColumn'];
export type FeedbackVerdict = Schemas['FeedbackVerdict'];
export type Decision = Pick<FeedbackDetail, 'round' | 'startedOn' | 'leftOut'> & {
  units: { name: string; unitId: string | null }[];
};

export const useFeedbackLists = () =>
  useQuery({
    queryKey: ['cases', 'feedback-lists'],
    queryFn: () => dataOf(api.GET('/api/feedback-imports')),
  });

export const useFeedback = (id: string) =>
  useQuery({
    queryKey: ['cases', 'feedback-list', id],
    queryFn: () => dataOf(api.GET('/api/feedback-imports/{id}', { params: { path: { id } } })),
    placeholderData: (before) => before,
  });

export function useReadList() {
  const refresh = useRefresh();
  return useWrite<string, Problem, { file: File; round: string }>({
    mutationFn: async ({ file, round }) =>
      (
        await dataOf(
          api.POST('/api/feedback-imports', {
            params: { header: idempotencyKey(newId()) },
            ...fileForm(file, { round }),
          }),
        )
      ).id,
    networkMode: 'always',
    onSuccess: () => void refresh(),
  });
}

/** One decision after the other: each sends all of them, with what has changed. */
export function useDecide({ id, version, round, startedOn, leftOut, campaignId }: FeedbackDetail) {
  const refresh = useRefresh();
  return useWrite<unknown, Problem, Partial<Decision>>({
    mutationFn: (more) =>
      api.PUT('/api/feedback-imports/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body: { round, startedOn, leftOut, campaignId, units: [], ...more },
      }),
    networkMode: 'always',
    onSettled: () => void refresh(),
  });
}

export function useImportList(id: string) {
  const refresh = useRefresh();
  return useWrite<Schemas['FeedbackCountsResponse'], Problem, string>({
    mutationFn: (key) =>
      dataOf(api.POST('/api/feedback-imports/{id}/import', { params: { path: { id } }, body: { key } })),
    networkMode: 'always',
    onSettled: () => void refresh(),
  });
}
