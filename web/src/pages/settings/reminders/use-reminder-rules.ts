import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type Schemas = components['schemas'];
export type Rules = Schemas['ReminderRulesResponse'];
export type WantedRules = Schemas['ReminderRulesRequest'];
export type Ladders = Schemas['LaddersDto'];
export type Rung = Schemas['RungDto'];
export type RungFrom = Schemas['RungFrom'];
export type RungWay = Schemas['RungWay'];
export type Preview = Schemas['ReminderPreviewResponse'];

export const GENERAL = 'general';
export const LADDER_NAMES = [
  'sign',
  'first',
  'publish',
  'second',
  'call',
  'receipt',
] as const satisfies readonly (keyof Ladders)[];
export type LadderName = (typeof LADDER_NAMES)[number];

export const useReminderRules = (scope: string) =>
  useQuery({
    queryKey: ['reminder-rules', scope],
    queryFn: () => dataOf(api.GET('/api/reminder-rules/{scope}', { params: { path: { scope } } })),
  });

export function useSaveRules(scope: string) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, { version: number; rules: WantedRules }>({
    mutationFn: ({ version, rules }) =>
      api.PUT('/api/reminder-rules/{scope}', {
        params: { path: { scope }, header: ifMatch(version) },
        body: rules,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['reminder-rules'] });
      await queries.invalidateQueries({ queryKey: ['reminder-preview'] });
    },
  });
}

/** What the next run will send. */
export const useReminderPreview = () =>
  useQuery({
    queryKey: ['reminder-preview'],
    queryFn: () => dataOf(api.GET('/api/reminder-preview', { params: { query: {} } })),
  });
