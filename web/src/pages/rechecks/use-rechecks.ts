import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { useCampaigns } from '../../api/directory';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useCampaignId } from '../../app/campaign-choice';
import { useMove } from '../../shared/case/case-api';

type Schemas = components['schemas'];
export type LookBack = Schemas['LookBackResponse'];
export type CallBack = Schemas['CallBackResponse'];
export type DrawLine = Schemas['DrawLineResponse'];
export type Draw = Schemas['DrawResponse'];
export type DrawnCase = Schemas['DrawnCaseResponse'];
export type FollowUps = Schemas['CaseFollowUpsResponse'];
export type NewDraw = Schemas['DrawRequest'];
export type NewCall = Schemas['CallBackRequest'];
export type Finding = Schemas['FindingRequest'];
export type Seen = Schemas['LookBackResultRequest'];

/** The campaign that is chosen, else the newest. */
export function useCampaignOfPage(): string | null {
  const chosen = useCampaignId();
  const campaigns = useCampaigns().data ?? [];
  return campaigns.find(({ id }) => id === chosen)?.id ?? campaigns[0]?.id ?? null;
}

const of = (campaignId: string | null) => ({ params: { query: campaignId ? { campaignId } : {} } });

export const useFigures = (campaignId: string | null) =>
  useQuery({
    queryKey: ['reviews', 'figures', campaignId],
    queryFn: () => dataOf(api.GET('/api/reviews/figures', of(campaignId))),
  });

export const useLookBacks = (campaignId: string | null, state: 'planned' | 'done') =>
  useQuery({
    queryKey: ['reviews', 'look-backs', campaignId, state],
    queryFn: () =>
      dataOf(
        api.GET('/api/look-backs', {
          params: { query: { state, ...(campaignId ? { campaignId } : {}) } },
        }),
      ),
  });

export const useCallBacks = (campaignId: string | null) =>
  useQuery({
    queryKey: ['reviews', 'call-backs', campaignId],
    queryFn: () => dataOf(api.GET('/api/call-backs', of(campaignId))),
  });

export const useDraws = (campaignId: string | null) =>
  useQuery({
    queryKey: ['reviews', 'draws', campaignId],
    queryFn: () => dataOf(api.GET('/api/draws', of(campaignId))),
  });

export const useDraw = (id: string) =>
  useQuery({
    queryKey: ['reviews', 'draw', id],
    queryFn: () => dataOf(api.GET('/api/draws/{id}', { params: { path: { id } } })),
  });

export const useFollowUps = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['reviews', 'follow-ups', id],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/follow-ups', { params: { path: { id } } })),
    enabled,
  });

export const useMakeDraw = () => useMove((body: NewDraw) => api.POST('/api/draws', { body }));

export const useRecordFinding = () =>
  useMove(({ item, finding }: { item: DrawnCase; finding: Finding }) =>
    api.POST('/api/draws/items/{id}/result', {
      params: { path: { id: item.id }, header: ifMatch(item.version) },
      body: finding,
    }),
  );

export const useAssign = () =>
  useMove(({ item, assigneeId }: { item: DrawnCase; assigneeId: string }) =>
    api.PUT('/api/draws/items/{id}/assignee', {
      params: { path: { id: item.id }, header: ifMatch(item.version) },
      body: { assigneeId },
    }),
  );

export const useRecordSeen = () =>
  useMove(({ id, seen }: { id: string; seen: Seen }) =>
    api.POST('/api/look-backs/{id}/result', { params: { path: { id } }, body: seen }),
  );

export const useRecordCall = (id: string) =>
  useMove((body: NewCall) => api.POST('/api/cases/{id}/call-backs', { params: { path: { id } }, body }));

export const usePlanLookBack = (id: string) =>
  useMove((dueOn: string) =>
    api.POST('/api/cases/{id}/look-backs', { params: { path: { id } }, body: { dueOn } }),
  );
