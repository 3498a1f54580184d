import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useMove, type CaseDetail } from '../../shared/case/case-api';

type Schemas = components['schemas'];
export type RuleNews = Schemas['RuleNewsResponse'];
export type Step = Schemas['Step'];

/** Which case is meant, in the version that was seen. */
export type Seen = Pick<CaseDetail, 'id' | 'version'>;
const at = ({ id, version }: Seen) => ({ path: { id }, header: ifMatch(version) });

/** Whether the case as it is now would be counted by another rule; asked by who may decide on it. */
export const useRuleNews = ({ id, version }: Seen, enabled: boolean) =>
  useQuery({
    queryKey: ['cases', 'rule-news', id, version],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/deadlines', { params: { path: { id } } })),
    select: ({ news }) => news,
    enabled,
  });

export const usePause = (seen: Seen) =>
  useMove((body: Schemas['PauseRequest']) =>
    api.POST('/api/cases/{id}/deadlines/pause', { params: at(seen), body }),
  );

export const useResume = (seen: Seen) =>
  useMove((body: Schemas['ResumeRequest']) =>
    api.POST('/api/cases/{id}/deadlines/resume', { params: at(seen), body }),
  );

export const useChangeDate = (seen: Seen, deadlineId: string) =>
  useMove((body: Schemas['ChangeDeadlineRequest']) => {
    const { path, header } = at(seen);
    return api.POST('/api/cases/{id}/deadlines/{deadlineId}/change', {
      params: { path: { ...path, deadlineId }, header },
      body,
    });
  });

export const useUndo = (seen: Seen) =>
  useMove((act: string) => api.POST('/api/cases/{id}/deadlines/undo', { params: at(seen), body: { act } }));

export const useAnswerRule = (seen: Seen) =>
  useMove((body: Schemas['AnswerRuleRequest']) =>
    api.POST('/api/cases/{id}/deadlines/rule', { params: at(seen), body }),
  );
