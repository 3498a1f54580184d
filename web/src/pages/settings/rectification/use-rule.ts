import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useMove } from '../../../shared/case/case-api';

export type Rule = components['schemas']['RectificationRuleResponse'];
export type RuleInput = components['schemas']['SetRectificationRuleRequest'];

export const useRule = () =>
  useQuery({
    queryKey: ['cases', 'rectification-rule'],
    queryFn: () => dataOf(api.GET('/api/rectification-rule')),
  });

export const useSetRule = (version: number) =>
  useMove((body: RuleInput) =>
    api.PUT('/api/rectification-rule', { params: { header: ifMatch(version) }, body }),
  );
