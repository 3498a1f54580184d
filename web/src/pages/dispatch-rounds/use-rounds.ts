import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { nameOf, saveBlob } from '../../api/download';
import type { Problem } from '../../api/problem';
import { ifMatch } from '../../api/request-headers';
import type { Role } from '../../api/session';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { useMove, useRefresh } from '../../shared/case/case-api';
import { useLivePoll } from '../../shared/live/use-live-poll';

type Schemas = components['schemas'];
export type RoundLine = Schemas['DispatchRoundLineResponse'];
export type Round = Schemas['DispatchRoundResponse'];
export type RoundUnit = Schemas['DispatchUnitResponse'];
export type OwedLine = Schemas['DispatchLineResponse'];
export type Rules = Schemas['DispatchRulesRequest'];
export type RulesInForce = Schemas['DispatchRulesResponse'];
export type LightRule = Schemas['DispatchLightDto'];
export type Colour = Schemas['DispatchColour'];

const MINUTE = 60_000;
const MANAGERS: readonly Role[] = ['administrator', 'bureau-officer'];
export const mayManageRounds = (role: Role): boolean => MANAGERS.includes(role);

export const useRounds = () =>
  useQuery({
    queryKey: ['cases', 'dispatch-rounds'],
    queryFn: () => dataOf(api.GET('/api/dispatch-rounds')),
    refetchInterval: useLivePoll(MINUTE),
  });

export const useRound = (id: string) =>
  useQuery({
    queryKey: ['cases', 'dispatch-round', id],
    queryFn: () => dataOf(api.GET('/api/dispatch-rounds/{id}', { params: { path: { id } } })),
    refetchInterval: useLivePoll(MINUTE),
  });

export const useOpenRound = () => useMove<void>(() => api.POST('/api/dispatch-rounds'));

/** Tells the people of a unit at once; answers with how many there were. */
export function useRemind(roundId: string) {
  const refresh = useRefresh();
  return useWrite<number, Problem, string>({
    mutationFn: async (unitId) => {
      const path = { id: roundId, unitId };
      return (await dataOf(api.POST('/api/dispatch-rounds/{id}/units/{unitId}/remind', { params: { path } })))
        .letters;
    },
    networkMode: 'always',
    onSuccess: () => void refresh(),
  });
}

export const useSendLink = (roundId: string, unitId: string) =>
  useMove((address: string) =>
    api.POST('/api/dispatch-rounds/{id}/units/{unitId}/link', {
      params: { path: { id: roundId, unitId } },
      body: { address },
    }),
  );

export const useEndLink = () =>
  useMove((id: string) => api.POST('/api/dispatch-links/{id}/void', { params: { path: { id } } }));

export const useWorkbook = (id: string) =>
  useWrite<string, Problem>({
    mutationFn: async () => {
      const { data, response } = await api.GET('/api/dispatch-rounds/{id}/xlsx', {
        params: { path: { id } },
        parseAs: 'blob',
      });
      const name = nameOf(response);
      saveBlob(data as unknown as Blob, name);
      return name;
    },
    networkMode: 'always',
  });

export const useRules = () =>
  useQuery({ queryKey: ['dispatch-rules'], queryFn: () => dataOf(api.GET('/api/dispatch-rules')) });

export const useSetRules = () =>
  useMove(({ version, rules }: { version: number; rules: Rules }) =>
    api.PUT('/api/dispatch-rules', { params: { header: ifMatch(version) }, body: rules }),
  );
