import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { nameOf, saveBlob } from '../../api/download';
import type { Problem } from '../../api/problem';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { useMove } from '../../shared/case/case-api';
import { useLivePoll } from '../../shared/live/use-live-poll';

type Schemas = components['schemas'];
export type WatchedCase = Schemas['WatchedCaseResponse'];
export type WatchCounts = Schemas['StageCountsResponse'];
export type Standing = Schemas['StageStanding'];
export type Verb = Schemas['WatchVerb'];
export type Metric = Schemas['ClosingMetric'];
export type FollowUpRule = Schemas['FollowUpRuleResponse'];

export const STANDINGS: readonly Standing[] = ['passed', 'today', 'soon', 'ahead', 'paused'];
export const METRICS: readonly Metric[] = ['closing-rate', 'on-time-rate', 'due-done-rate'];

export interface WatchFilter {
  standing: Standing | '';
  homeUnitId: string;
  leadUnitId: string;
  campaignId: string;
  paired: boolean;
}

const asked = ({ standing, homeUnitId, leadUnitId, campaignId, paired }: WatchFilter) => ({
  ...(standing && { standing }),
  ...(homeUnitId && { homeUnitId }),
  ...(leadUnitId && { leadUnitId }),
  ...(campaignId && { campaignId }),
  ...(paired && { paired }),
});

/** Fifty at a time; it moves with the cases. */
export const useWatch = (filter: WatchFilter) =>
  useInfiniteQuery({
    queryKey: ['cases', 'stage-closed', filter],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      dataOf(api.GET('/api/stage-closed', { params: { query: { ...asked(filter), from: pageParam } } })),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    refetchInterval: useLivePoll(60_000),
  });

/** Hands the whole list to the browser's downloads; answers with its name. */
export const useWatchFile = (filter: WatchFilter) =>
  useWrite<string, Problem, void>({
    mutationFn: async () => {
      const { data, response } = await api.GET('/api/stage-closed/xlsx', {
        params: { query: asked(filter) },
        parseAs: 'blob',
      });
      const name = nameOf(response);
      saveBlob(data as unknown as Blob, name);
      return name;
    },
    networkMode: 'always',
  });

export type NextMilestone = Schemas['NextMilestoneRequest'];

export const useNextMilestone = ({ id, version }: Pick<WatchedCase, 'id' | 'version'>) =>
  useMove((body: NextMilestone) =>
    api.POST('/api/cases/{id}/next-milestone', { params: { path: { id }, header: ifMatch(version) }, body }),
  );

const ofCampaign = (campaignId: string) => ({ query: campaignId ? { campaignId } : {} });

/** Read anew at each opening of its sheet: who saves must have seen what holds. */
export const useFollowUpRule = (campaignId: string, opening: string) =>
  useQuery({
    queryKey: ['follow-up-rule', campaignId, opening],
    gcTime: 0,
    queryFn: () => dataOf(api.GET('/api/follow-up-rules', { params: ofCampaign(campaignId) })),
  });

export const useSaveRule = (campaignId: string) =>
  useMove(({ version, ...body }: Pick<FollowUpRule, 'version' | 'countsStageClosed' | 'writeOffDays'>) =>
    api.PUT('/api/follow-up-rules', {
      params: { ...ofCampaign(campaignId), header: ifMatch(version) },
      body,
    }),
  );

export const useSaveDays = (campaignId: string) =>
  useMove((followUpYellowDays: number) =>
    api.PATCH('/api/campaigns/{id}', { params: { path: { id: campaignId } }, body: { followUpYellowDays } }),
  );
