import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, dataOf } from '../../api/client';
import { nameOf, saveBlob } from '../../api/download';
import type { Problem } from '../../api/problem';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';

type Schemas = components['schemas'];
export type Preview = Schemas['DispatchPreviewResponse'];
export type Plan = Schemas['DispatchPlanResponse'];
export type Told = Schemas['ToldUnitResponse'];
export type Rules = Schemas['CampaignRulesResponse'];
export type TrackDay = Schemas['TrackDayResponse'];
export type DispatchMail = Schemas['DispatchMailResponse'];
export type Dispatched = Schemas['DispatchResponse'];

/** More cannot be looked through at one time; the others follow. */
export const AT_ONCE = 100;
const LIVE = 15_000;

export interface Wanted {
  ids: readonly string[];
  /** When the paper was handed over; null for now. */
  at: string | null;
  campaignId: string | null;
  batchId: string | null;
}

export interface Waiting extends Preview {
  /** How many wait in all. */
  total: number;
}

/**
 * What a dispatch now would set, case by case; without ids, of everything that waits. What somebody else takes away
 * in the meantime is asked for on, so that it can be said who did.
 */
export function useDispatchPlan({ ids, at, campaignId, batchId }: Wanted) {
  const list = ['cases', 'dispatch-plan', ids, campaignId, batchId].flat().join(' ');
  const seen = useRef({ list: '', ids: new Set<string>() });
  const plan = useQuery({
    queryKey: ['cases', 'dispatch-plan', ids, campaignId, batchId, at] as const,
    refetchInterval: LIVE,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Waiting> => {
      if (seen.current.list !== list) seen.current = { list, ids: new Set() };
      const now = ids.length > 0 ? { ids, total: ids.length } : await waiting(campaignId, batchId);
      for (const id of now.ids) seen.current.ids.add(id);
      const caseIds = [...seen.current.ids];
      if (caseIds.length === 0) return { ...NOTHING, total: 0 };
      const preview = await dataOf(
        api.POST('/api/dispatches/preview', { body: { caseIds, ...momentOf(at) } }),
      );
      return { ...preview, total: now.total };
    },
  });
  return {
    plan,
    /** What I have dealt with myself is no news. */
    forget: (caseIds: readonly string[]) => caseIds.forEach((id) => seen.current.ids.delete(id)),
  };
}

const NOTHING: Preview = { asOf: '', loggedAt: '', plans: [], units: [], rules: [], days: [] };

async function waiting(
  campaignId: string | null,
  batchId: string | null,
): Promise<{ ids: string[]; total: number }> {
  const query = {
    view: 'to-dispatch' as const,
    sort: 'number' as const,
    limit: AT_ONCE,
    ...(campaignId ? { campaignId } : {}),
    ...(batchId ? { batchId } : {}),
  };
  const { items, total } = await dataOf(api.GET('/api/cases', { params: { query } }));
  return { ids: items.map(({ id }) => id), total };
}

/** The mails as they would leave, once somebody asks to see them. */
export const useDispatchMails = (caseIds: readonly string[] | null, at: string | null) =>
  useQuery({
    queryKey: ['dispatch-mails', caseIds, at],
    queryFn: () =>
      dataOf(api.POST('/api/dispatches/mails', { body: { caseIds: [...(caseIds ?? [])], ...momentOf(at) } })),
    enabled: caseIds !== null && caseIds.length > 0,
    gcTime: 0,
  });

export function useDispatch() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['cases'] });
  const dispatch = useWrite<Dispatched, Problem, { plans: readonly Plan[]; at: string | null }>({
    networkMode: 'always',
    mutationFn: ({ plans, at }) =>
      dataOf(api.POST('/api/dispatches', { body: { items: itemsOf(plans, 0), ...momentOf(at) } })),
    onSettled: refresh,
  });
  // The dispatch itself has raised each version by one.
  const recall = useWrite<Schemas['RecallResponse'], Problem, readonly Plan[]>({
    networkMode: 'always',
    mutationFn: (plans) => dataOf(api.POST('/api/dispatches/recall', { body: { items: itemsOf(plans, 1) } })),
    onSettled: refresh,
  });
  const name = useWrite<unknown, Problem, { plan: Plan; leadUnitId: string; assistUnitIds: string[] }>({
    networkMode: 'always',
    mutationFn: ({ plan, ...body }) =>
      api.PUT('/api/cases/{id}/parties', {
        params: { path: { id: plan.case.id }, header: ifMatch(plan.case.version) },
        body,
      }),
    onSettled: refresh,
  });
  return { dispatch, recall, name };
}

/** 日期表: the preview as a workbook, handed to the browser's downloads. */
export const useDatesTable = () =>
  useWrite<string, Problem, { plans: readonly Plan[]; at: string | null }>({
    networkMode: 'always',
    mutationFn: async ({ plans, at }) => {
      const caseIds = plans.map(({ case: line }) => line.id);
      const { data, response } = await api.POST('/api/dispatches/dates-table', {
        body: { caseIds, ...momentOf(at) },
        parseAs: 'blob',
      });
      const name = nameOf(response);
      saveBlob(data as unknown as Blob, name);
      return name;
    },
  });

const momentOf = (at: string | null) => (at ? { dispatchedAt: at } : {});

const itemsOf = (plans: readonly Plan[], moved: number) =>
  plans.map(({ case: { id, version } }) => ({ caseId: id, version: version + moved }));
