import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { fileForm } from '../../api/file-form';
import { Problem } from '../../api/problem';
import { idempotencyKey } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';

type Schemas = components['schemas'];
export type ImportRun = Schemas['ImportRunResponse'];
export type ImportSummary = Schemas['ImportRunSummary'];
export type ImportRow = Schemas['ImportRowResponse'];
export type ImportMapping = Schemas['ImportMappingResponse'];
export type Outcome = ImportRow['outcome'];
export type DecisionKind = ImportRow['mayDecide'][number];
export type RowChange = Schemas['ChangeImportRowRequest'];
export type Cover = Schemas['CoverRequest'];
export type CoverFigure = keyof Cover;

export interface Upload {
  file: File;
  campaignId: string;
  batchLabel: string;
  /** One try is one key, so that a second press makes no second run. */
  key: string;
}

export interface RowQuery {
  outcome: Outcome | null;
  /** Only what came up for a decision. */
  needs: boolean;
  page: number;
}

export const PAGE = 100;
const ASK_AGAIN_MS = 500;

export const isWorking = (state: ImportRun['state']): boolean =>
  state === 'reading' || state === 'committing';

/** The imports of a campaign, newest first. */
export const useImportRuns = (campaignId: string | null) =>
  useQuery({
    queryKey: ['imports', campaignId],
    queryFn: () => dataOf(api.GET('/api/imports', { params: { query: { campaignId: campaignId ?? '' } } })),
    enabled: campaignId !== null,
    refetchInterval: ({ state }) => (state.data?.some((run) => isWorking(run.state)) ? 2_000 : false),
  });

/** Asked again and again while work is being done on it. */
export const useImportRun = (id: string) =>
  useQuery({
    queryKey: ['imports', 'run', id],
    queryFn: () => dataOf(api.GET('/api/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.state) ? ASK_AGAIN_MS : false),
  });

/** One page of the rows; a finished commit or a new reading makes it another list. */
export const useImportRows = (run: ImportRun, { outcome, needs, page }: RowQuery) =>
  useQuery({
    queryKey: ['imports', 'run', run.id, 'rows', run.state, { outcome, needs, page }],
    queryFn: () =>
      dataOf(
        api.GET('/api/imports/{id}/rows', {
          params: {
            path: { id: run.id },
            query: { ...(outcome && { outcome }), ...(needs && { needs }), skip: page * PAGE, take: PAGE },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useImportRow = (id: string, rowNumber: number) =>
  useQuery({
    queryKey: ['imports', 'run', id, 'row', rowNumber],
    queryFn: () =>
      dataOf(api.GET('/api/imports/{id}/rows/{rowNumber}', { params: { path: { id, rowNumber } } })),
  });

/** Sends a file; it is read in the background. */
export const useUpload = () =>
  useWrite<ImportRun, Problem, Upload>({
    mutationFn: ({ file, campaignId, batchLabel, key }) =>
      dataOf(
        api.POST('/api/imports', {
          params: { header: idempotencyKey(key) },
          ...fileForm(file, { campaignId, batchLabel }),
        }),
      ),
  });

/** What a person decides about an import; every answer renews what is shown of it. */
export function useImportActs(id: string) {
  const client = useQueryClient();
  const path = { id };
  const renew = () => client.invalidateQueries({ queryKey: ['imports'] });
  const set = async (run: ImportRun) => {
    client.setQueryData(['imports', 'run', id], run);
    await renew();
  };
  return {
    change: useWrite<unknown, Problem, { rowNumber: number; body: RowChange }>({
      mutationFn: ({ rowNumber, body }) =>
        dataOf(
          api.PATCH('/api/imports/{id}/rows/{rowNumber}', { params: { path: { id, rowNumber } }, body }),
        ),
      onSettled: renew,
    }),
    decideAll: useWrite<unknown, Problem, { outcome: Outcome; kind: DecisionKind }>({
      mutationFn: (body) => dataOf(api.POST('/api/imports/{id}/decisions', { params: { path }, body })),
      onSettled: renew,
    }),
    cover: useWrite<ImportRun, Problem, Cover>({
      mutationFn: (body) => dataOf(api.PUT('/api/imports/{id}/cover', { params: { path }, body })),
      onSuccess: set,
    }),
    map: useWrite<ImportRun, Problem, Schemas['MapImportRequest']>({
      mutationFn: (body) => dataOf(api.PUT('/api/imports/{id}/mapping', { params: { path }, body })),
      onSuccess: set,
    }),
    commit: useWrite<ImportRun, Problem, string | null>({
      mutationFn: (coverReason) =>
        dataOf(
          api.POST('/api/imports/{id}/commit', {
            params: { path },
            body: { skipRejected: false, ...(coverReason && { coverReason }) },
          }),
        ),
      onSuccess: set,
    }),
  };
}

export function useDiscard() {
  const client = useQueryClient();
  return useWrite<unknown, Problem, string>({
    mutationFn: (id) => dataOf(api.DELETE('/api/imports/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}
