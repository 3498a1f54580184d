import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import { sendOnce } from '../../api/send-once';
import type { components } from '../../api/schema';
import { useMove } from '../../shared/case/case-api';
import { useLivePoll } from '../../shared/live/use-live-poll';

type Schemas = components['schemas'];
export type Extension = Schemas['ExtensionResponse'];
export type ExtensionOption = Schemas['ExtensionOptionResponse'];
export type ExtensionState = Schemas['ExtensionState'];
export type DayUnit = Schemas['DayUnit'];
type Approval = Schemas['ApproveExtensionRequest'];

/** What was asked for on a case, and which of its deadlines I may ask to put off. */
export const useCaseExtensions = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'extensions', caseId],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/extensions', { params: { path: { id: caseId } } })),
  });

export const useExtensions = (view: 'open' | 'all') =>
  useInfiniteQuery({
    queryKey: ['cases', 'extension-list', view],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/extensions', {
          params: { query: { view, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: useLivePoll(60_000),
  });

export const useExtensionCount = () =>
  useQuery({
    queryKey: ['cases', 'extension-count'],
    queryFn: () => dataOf(api.GET('/api/extensions/count')),
    refetchInterval: useLivePoll(60_000),
  });

/** What putting a deadline off to that day would do, or why it cannot be. */
export const useEffectOf = (caseId: string, deadlineId: string | undefined, on: string) =>
  useQuery({
    queryKey: ['cases', 'extension-effect', caseId, deadlineId, on],
    queryFn: () =>
      dataOf(
        api.GET('/api/cases/{id}/extensions/effect', {
          params: { path: { id: caseId }, query: { deadlineId: deadlineId ?? '', on } },
        }),
      ),
    enabled: deadlineId !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on),
    retry: false,
  });

export const useAskExtension = (caseId: string) =>
  useMove((body: Schemas['AskExtensionRequest']) =>
    sendOnce(`extension.${caseId}`, (header) =>
      api.POST('/api/cases/{id}/extensions', { params: { path: { id: caseId }, header }, body }),
    ),
  );

type Seen = Pick<Extension, 'id' | 'version'>;
const at = ({ id, version }: Seen) => ({ path: { id }, header: ifMatch(version) });

export const useApprove = () =>
  useMove(({ seen, ...body }: Approval & { seen: Seen }) =>
    api.POST('/api/extensions/{id}/approve', { params: at(seen), body }),
  );

export const useRefuse = () =>
  useMove(({ seen, note }: { seen: Seen; note: string }) =>
    api.POST('/api/extensions/{id}/refuse', { params: at(seen), body: { note } }),
  );

export const useWithdrawExtension = () =>
  useMove((seen: Seen) => api.POST('/api/extensions/{id}/withdraw', { params: at(seen) }));
