import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type Schemas = components['schemas'];
export type Link = Schemas['ChainStepDto'];
export type Check = Schemas['ReviewCheckDto'];
export type Settings = Schemas['SetSignOffRequest'];

const at = (id: string) => ({ path: { id } });

export const useSignOff = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'sign-off'],
    queryFn: () => dataOf(api.GET('/api/campaigns/{id}/sign-off', { params: at(id) })),
  });

export const useLookBackRule = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'look-back-rule'],
    queryFn: () => dataOf(api.GET('/api/campaigns/{id}/look-back-rule', { params: at(id) })),
  });

export function useSaveSignOff(id: string) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, { version: number; settings: Settings }>({
    mutationFn: ({ version, settings }) =>
      api.PUT('/api/campaigns/{id}/sign-off', {
        params: { ...at(id), header: ifMatch(version) },
        body: settings,
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useSaveRule(id: string) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, { version: number; everyMonths: number; times: number }>({
    mutationFn: ({ version, ...body }) =>
      api.PUT('/api/campaigns/{id}/look-back-rule', {
        params: { ...at(id), header: ifMatch(version) },
        body,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns', id, 'look-back-rule'] }),
  });
}

const step = (title: string, more: Partial<Link> = {}): Link => ({
  title,
  holder: 'verifier',
  role: null,
  userId: null,
  decides: false,
  condition: 'always',
  ...more,
});

/** What districts use; the words are the official ones. */
export const PRESETS = {
  presetOne: [step('核查', { decides: true })],
  presetTwo: [step('经办核查', { decides: true }), step('复核')],
  presetFive: [
    step('承办人', { decides: true }),
    step('部门负责人', { holder: 'role', role: 'bureau-officer' }),
    step('区分管领导', { holder: 'role', role: 'leader' }),
    step('市级主管部门', { holder: 'outside' }),
    step('市分管领导', { holder: 'outside' }),
  ],
} as const satisfies Record<string, readonly Link[]>;
