import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { Problem } from '../../api/problem';
import type { components } from '../../api/schema';

export type ImportRun = components['schemas']['ImportRunResponse'];
export type ImportRow = components['schemas']['ImportRowResponse'];

export interface Upload {
  file: File;
  campaignId: string;
  batchLabel: string;
  /** One try is one key, so that a second press makes no second run. */
  key: string;
}

/** The imports of a campaign, newest first. */
export const useImportRuns = (campaignId: string | null) =>
  useQuery({
    queryKey: ['imports', campaignId],
    queryFn: () => dataOf(api.GET('/api/imports', { params: { query: { campaignId: campaignId ?? '' } } })),
    enabled: campaignId !== null,
  });

export const useImportRun = (id: string) =>
  useQuery({
    queryKey: ['imports', 'run', id],
    queryFn: () => dataOf(api.GET('/api/imports/{id}', { params: { path: { id } } })),
  });

/** Reads a file and says what would become of its rows; registers nothing. */
export const useDryRun = () =>
  useMutation<ImportRun, Problem, Upload>({
    mutationFn: ({ file, campaignId, batchLabel, key }) =>
      dataOf(
        api.POST('/api/imports', {
          params: { header: { 'Idempotency-Key': key } },
          body: { campaignId, file: file.name },
          bodySerializer: () => {
            const form = new FormData();
            form.set('campaignId', campaignId);
            if (batchLabel) form.set('batchLabel', batchLabel);
            form.set('file', file);
            return form;
          },
        }),
      ),
  });

/** Registers the new rows in one transaction. */
export function useCommit(id: string) {
  const client = useQueryClient();
  return useMutation<ImportRun, Problem, boolean>({
    mutationFn: (skipRejected) =>
      dataOf(api.POST('/api/imports/{id}/commit', { params: { path: { id } }, body: { skipRejected } })),
    onSuccess: async (run) => {
      client.setQueryData(['imports', 'run', id], run);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'run' });
    },
  });
}
