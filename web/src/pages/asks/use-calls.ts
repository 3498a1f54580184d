import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import { sendOnce } from '../../api/send-once';
import { useCurrentUser } from '../../app/current-user';
import { isCommunityWorker } from '../../app/handling-roles';
import type { components } from '../../api/schema';
import { useMove } from '../../shared/case/case-api';
import { useLivePoll } from '../../shared/live/use-live-poll';

type Schemas = components['schemas'];
export type Call = Schemas['CallResponse'];
export type CallState = Schemas['CallState'];
export type CallAnswer = Schemas['CallAnswer'];
export type CallView = Schemas['CallView'];
export type CallFigures = Schemas['CallFiguresResponse'];

export const useCaseCalls = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'calls', caseId],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/calls', { params: { path: { id: caseId } } })),
  });

export const useCalls = (view: CallView) =>
  useInfiniteQuery({
    queryKey: ['cases', 'call-list', view],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/calls', {
          params: { query: { view, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: useLivePoll(60_000),
  });

/** A community worker has no calls. */
export const useCallCounts = () =>
  useQuery({
    enabled: !isCommunityWorker(useCurrentUser().role),
    queryKey: ['cases', 'call-counts'],
    queryFn: () => dataOf(api.GET('/api/calls/count')),
    refetchInterval: useLivePoll(60_000),
  });

export const useCallFigures = () =>
  useQuery({
    queryKey: ['cases', 'call-figures'],
    queryFn: () => dataOf(api.GET('/api/calls/figures', { params: { query: {} } })),
  });

/** The limit that the campaign gives a called department. */
export const useAnswerRule = (campaignId: string) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'rules'],
    queryFn: () => dataOf(api.GET('/api/campaigns/{id}/rules', { params: { path: { id: campaignId } } })),
    select: (rules) => rules.find(({ step }) => step === 'answer'),
  });

export const useRaiseCall = (caseId: string) =>
  useMove((body: Schemas['RaiseCallRequest']) =>
    sendOnce(`call.${caseId}`, (header) =>
      api.POST('/api/cases/{id}/calls', { params: { path: { id: caseId }, header }, body }),
    ),
  );

type Seen = Pick<Call, 'id' | 'version'>;
const at = ({ id, version }: Seen) => ({ path: { id }, header: ifMatch(version) });

export const useAnswerCall = () =>
  useMove(({ seen, ...body }: Schemas['AnswerCallRequest'] & { seen: Seen }) =>
    api.POST('/api/calls/{id}/answer', { params: at(seen), body }),
  );

export const useConfirmCall = () =>
  useMove((seen: Seen) => api.POST('/api/calls/{id}/confirm', { params: at(seen), body: {} }));

export const useRejectCall = () =>
  useMove(({ seen, word }: { seen: Seen; word: string }) =>
    api.POST('/api/calls/{id}/reject', { params: at(seen), body: { word } }),
  );

export const useWithdrawCall = () =>
  useMove((seen: Seen) => api.POST('/api/calls/{id}/withdraw', { params: at(seen) }));
