import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type Schemas = components['schemas'];
export type Hook = Schemas['WebhookResponse'];
export type WantedHook = Schemas['WebhookRequestDto'];
export type Ways = Schemas['WaysDto'];

const byId = (id: string) => ({ path: { id } });

export const useChannelRules = () =>
  useQuery({ queryKey: ['channel-rules'], queryFn: () => dataOf(api.GET('/api/channel-rules')) });

export function useSetWays() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, { rule: string; ways: Ways }>({
    mutationFn: ({ rule, ways }) =>
      api.PUT('/api/channel-rules/{rule}', { params: { path: { rule } }, body: ways }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['channel-rules'] }),
  });
}

export const useWebhooks = () =>
  useQuery({
    queryKey: ['webhooks'],
    queryFn: () => dataOf(api.GET('/api/webhooks')),
    refetchInterval: ({ state }) =>
      state.data?.some(({ last }) => last?.state === 'waiting' || last?.state === 'sending') ? 2_000 : 30_000,
  });

function useChange<V>(mutationFn: (value: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, V>({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
}

/** A new one, or over the version that was read. */
export const useSaveWebhook = (known: Pick<Hook, 'id' | 'version'> | null) =>
  useChange((body: WantedHook) =>
    known
      ? api.PUT('/api/webhooks/{id}', {
          params: { ...byId(known.id), header: ifMatch(known.version) },
          body,
        })
      : api.POST('/api/webhooks', { body }),
  );

export const useTestWebhook = () =>
  useChange((id: string) => api.POST('/api/webhooks/{id}/test', { params: byId(id) }));

export const useRemoveWebhook = () =>
  useChange((id: string) => api.DELETE('/api/webhooks/{id}', { params: byId(id) }));
