import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';
import { useLivePoll } from '../../../shared/live/use-live-poll';

type Schemas = components['schemas'];
export type View = Schemas['ViewResponse'];
export type Views = Schemas['ViewsResponse'];
export type ViewDraft = Schemas['SaveViewRequest'];
export type LedgerSetting = Schemas['LedgerSettingResponse'];

const LIVE = 30_000;
/** Under `cases`: whatever moves a case changes the counts too. */
const KEY = ['cases', 'views'] as const;

/** Every view with its live count, and how the reader has set up the ledger. */
export const useViews = (campaignId: string | null) =>
  useQuery({
    queryKey: [...KEY, campaignId],
    queryFn: () => dataOf(api.GET('/api/views', { params: { query: campaignId ? { campaignId } : {} } })),
    placeholderData: keepPreviousData,
    refetchInterval: useLivePoll(LIVE),
  });

export function useViewChanges() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: KEY });
  const add = useWrite<{ id: string }, Problem, ViewDraft>({
    mutationFn: (body) => dataOf(api.POST('/api/views', { body })),
    onSuccess,
  });
  const change = useWrite<unknown, Problem, { view: View; body: ViewDraft }>({
    mutationFn: ({ view, body }) =>
      api.PUT('/api/views/{id}', {
        params: { path: { id: view.key }, header: ifMatch(view.version) },
        body,
      }),
    onSettled: onSuccess,
  });
  const remove = useWrite<unknown, Problem, View>({
    mutationFn: ({ key }) => api.DELETE('/api/views/{id}', { params: { path: { id: key } } }),
    onSuccess,
  });
  return { add, change, remove };
}

/** Keeps how the ledger looks for this person; what is chosen shows at once. */
export function useSetting(views: Views | undefined) {
  const queries = useQueryClient();
  const save = useWrite<unknown, Problem, LedgerSetting>({
    mutationFn: (body) => api.PUT('/api/views/setting', { body: body as Schemas['LedgerSettingRequest'] }),
    onMutate: (setting) =>
      void queries.setQueriesData<Views>({ queryKey: KEY }, (old) => old && { ...old, setting }),
    onError: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const setting = views?.setting;
  return {
    setting,
    change: (part: Partial<LedgerSetting>) => setting && save.mutate({ ...setting, ...part }),
  };
}
