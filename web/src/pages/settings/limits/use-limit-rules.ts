import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type Schemas = components['schemas'];
export type LimitRule = Schemas['LimitRuleResponse'];
export type SpecialRule = Schemas['SpecialRuleResponse'];
export type Conditions = Schemas['RuleConditionsDto'];
export type RuleInput = Schemas['SetSpecialRuleRequest'];

const keyOf = (campaignId: string) => ['campaigns', campaignId, 'limit-rules'];
const path = (id: string) => ({ params: { path: { id } } });

/** The general rule of each step, and those for some cases. */
export const useLimitRules = (campaignId: string) =>
  useQuery({
    queryKey: keyOf(campaignId),
    queryFn: async () => ({
      general: await dataOf(api.GET('/api/campaigns/{id}/rules', path(campaignId))),
      special: await dataOf(api.GET('/api/campaigns/{id}/special-rules', path(campaignId))),
    }),
    enabled: campaignId !== '',
  });

function useChange<Input>(campaignId: string, send: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, Input>({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(campaignId) }),
  });
}

/** Saves the general rule of a step (`known` is null and there are no conditions), or one for some cases. */
export const useSaveRule = (campaignId: string) =>
  useChange(
    campaignId,
    ({ id, general, input }: { id: string | null; general: boolean; input: RuleInput }) => {
      const { step, when: _, ...rule } = input;
      if (general)
        return api.PUT('/api/campaigns/{id}/rules/{step}', {
          params: { path: { id: campaignId, step } },
          body: rule,
        });
      return id
        ? api.PUT('/api/campaigns/{id}/special-rules/{ruleId}', {
            params: { path: { id: campaignId, ruleId: id } },
            body: input,
          })
        : api.POST('/api/campaigns/{id}/special-rules', { ...path(campaignId), body: input });
    },
  );

export const useRemoveRule = (campaignId: string) =>
  useChange(campaignId, (ruleId: string) =>
    api.DELETE('/api/campaigns/{id}/special-rules/{ruleId}', {
      params: { path: { id: campaignId, ruleId } },
    }),
  );

/** What the rule would give from that moment on. */
export const useRulePreview = (campaignId: string, input: RuleInput, start: string) =>
  useQuery({
    queryKey: [...keyOf(campaignId), 'preview', input, start],
    queryFn: () => {
      const { step: _, when: __, ...rule } = input;
      return dataOf(
        api.POST('/api/campaigns/{id}/rule-preview', {
          ...path(campaignId),
          body: { ...rule, basis: rule.basis || '-', start: `${start}:00+08:00` },
        }),
      );
    },
    enabled: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(start) && input.amount > 0,
    retry: false,
  });
