import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { nameOf, saveBlob } from '../../api/download';
import type { Problem } from '../../api/problem';
import { ifMatch } from '../../api/request-headers';
import { sendOnce } from '../../api/send-once';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { useMove, useRefresh } from '../../shared/case/case-api';
import { useLivePoll } from '../../shared/live/use-live-poll';

type Schemas = components['schemas'];
export type ColourSlip = Schemas['ColourSlipResponse'];
export type Proposal = Schemas['SlipProposalResponse'];
export type Account = Schemas['SlipAccountResponse'];
export type Consequence = Schemas['SlipConsequenceResponse'];
export type SlipColour = Schemas['SlipColour'];
export type SlipState = Schemas['SlipState'];
export type SlipView = Schemas['SlipView'];

export const COLOURS: readonly SlipColour[] = ['red', 'yellow', 'blue'];

const MINUTE = 60_000;

export interface SlipFilter {
  view: SlipView;
  colour: SlipColour | '';
  unitId: string;
  year: string;
}

/** Slips, newest first; a unit gets its own. */
export const useSlips = ({ view, colour, unitId, year }: SlipFilter) =>
  useInfiniteQuery({
    queryKey: ['cases', 'colour-slips', view, colour, unitId, year],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/colour-slips', {
          params: {
            query: {
              view,
              limit: 50,
              ...(colour ? { colour } : {}),
              ...(unitId ? { unitId } : {}),
              ...(year ? { year: Number(year) } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: useLivePoll(MINUTE),
  });

export const useSlip = (id: string) =>
  useQuery({
    queryKey: ['cases', 'colour-slip', id],
    queryFn: () => dataOf(api.GET('/api/colour-slips/{id}', { params: { path: { id } } })),
  });

export const useCaseSlips = (caseId: string) =>
  useQuery({
    queryKey: ['cases', 'case-colour-slips', caseId],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/colour-slips', { params: { path: { id: caseId } } })),
  });

/** What waits for whom; not asked for those who have no such page. */
export const useSlipCounts = (enabled = true) =>
  useQuery({
    queryKey: ['cases', 'colour-slip-counts'],
    queryFn: () => dataOf(api.GET('/api/colour-slips/counts')),
    refetchInterval: useLivePoll(MINUTE),
    enabled,
  });

export const useProposals = () =>
  useQuery({
    queryKey: ['cases', 'slip-proposals'],
    queryFn: () => dataOf(api.GET('/api/slip-proposals', { params: { query: {} } })),
    refetchInterval: useLivePoll(MINUTE),
  });

export const useAccounts = (year: string) =>
  useQuery({
    queryKey: ['cases', 'slip-accounts', year],
    queryFn: () =>
      dataOf(api.GET('/api/slip-accounts', { params: { query: year ? { year: Number(year) } : {} } })),
  });

/** Cases that a unit leads and has in hand, the most urgent first. */
export const useCasesOf = (unitId: string, text: string) =>
  useQuery({
    queryKey: ['cases', 'slip-candidates', unitId, text],
    queryFn: () =>
      dataOf(
        api.GET('/api/cases', {
          params: { query: { leadUnitId: unitId, view: 'open', limit: 50, ...(text ? { text } : {}) } },
        }),
      ),
    enabled: unitId !== '',
  });

export const useLook = () =>
  useChange<void, Schemas['ProposedRoundResponse']>(() => dataOf(api.POST('/api/slip-proposals/look')));

export const useIssueProposals = () =>
  useChange<string[], Schemas['IssuedProposalsResponse']>((ids) =>
    dataOf(api.POST('/api/slip-proposals/issue', { body: { ids } })),
  );

export const useDismissProposals = () =>
  useMove(({ ids, reason }: { ids: string[]; reason: string }) =>
    api.POST('/api/slip-proposals/dismiss', { body: { ids, reason } }),
  );

export const useIssueByHand = () =>
  useMove((body: Schemas['IssueSlipRequest']) =>
    sendOnce('colour-slip', (header) => api.POST('/api/colour-slips', { params: { header }, body })),
  );

type Seen = Pick<ColourSlip, 'id' | 'version'>;
const at = ({ id, version }: Seen) => ({ path: { id }, header: ifMatch(version) });

export const useWithdraw = (seen: Seen) =>
  useMove((reason: string) =>
    api.POST('/api/colour-slips/{id}/withdraw', { params: at(seen), body: { reason } }),
  );

export const useSettleConsequence = (seen: Seen) =>
  useMove((body: Schemas['SettleConsequenceRequest']) =>
    api.POST('/api/slip-consequences/{id}/done', { params: at(seen), body }),
  );

/** A move whose answer is told to the officer. */
function useChange<Input, Result>(send: (input: Input) => Promise<Result>) {
  const refresh = useRefresh();
  return useWrite<Result, Problem, Input>({
    mutationFn: send,
    networkMode: 'always',
    onSettled: () => void refresh(),
  });
}

/** Fetches the paper and hands it to the browser's downloads; answers with the name of the file. */
export const useSlipPaper = (id: string) =>
  useWrite<string, Problem>({
    mutationFn: async () => {
      const { data, response } = await api.GET('/api/colour-slips/{id}/docx', {
        params: { path: { id } },
        parseAs: 'blob',
      });
      const name = nameOf(response);
      saveBlob(data as unknown as Blob, name);
      return name;
    },
    networkMode: 'always',
  });
