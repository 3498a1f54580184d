import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type Schemas = components['schemas'];
export type ExtensionRule = Schemas['ExtensionRuleResponse'];
export type RuleInput = Schemas['SetExtensionRuleRequest'];
export type AnswerLimit = Schemas['LimitRuleResponse'];
export type LimitInput = Schemas['SetRuleRequest'];

const of = (id: string) => ({ path: { id } });

export const useExtensionRules = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'extension-rules'],
    queryFn: () => dataOf(api.GET('/api/campaigns/{id}/extension-rules', { params: of(id) })),
  });

export const useAnswerLimit = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'rules'],
    queryFn: () => dataOf(api.GET('/api/campaigns/{id}/rules', { params: of(id) })),
    select: (rules) => rules.find(({ step }) => step === 'answer') ?? null,
  });

/** Saves over the version that was seen, and reads all of the campaign's rules again. */
function useSave<Input>(id: string, send: (version: number, input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, { version: number; input: Input }>({
    mutationFn: ({ version, input }) => send(version, input),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns', id] }),
  });
}

export const useSaveExtensionRule = (id: string, step: ExtensionRule['step']) =>
  useSave<RuleInput>(id, (version, body) =>
    api.PUT('/api/campaigns/{id}/extension-rules/{step}', {
      params: { path: { id, step }, header: ifMatch(version) },
      body,
    }),
  );

export const useSaveAnswerLimit = (id: string) =>
  useSave<LimitInput>(id, (version, body) =>
    api.PUT('/api/campaigns/{id}/rules/{step}', {
      params: { path: { id, step: 'answer' }, header: ifMatch(version) },
      body,
    }),
  );
