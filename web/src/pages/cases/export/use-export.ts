import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, dataOf } from '../../../api/client';
import { saveFrom } from '../../../api/download';
import type { Problem } from '../../../api/problem';
import { newId } from '../../../api/new-id';
import { idempotencyKey } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type Schemas = components['schemas'];
export type ExportOrder = Schemas['ExportRequest'];
export type ExportState = Schemas['ExportResponse'];
export type CaseColumnId = Schemas['CaseColumnId'];

const ASK_AGAIN_MS = 700;

export const fileUrl = (id: string): string => `/api/exports/${id}/file`;

/** The official forms and columns on offer. */
export const useExportLayouts = (campaignId: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['exports', 'layouts', campaignId],
    queryFn: () =>
      dataOf(api.GET('/api/exports/layouts', { params: { query: campaignId ? { campaignId } : {} } })),
    enabled,
    staleTime: 5 * 60_000,
  });

/** Asks for a file, watches it grow, and downloads it once it is there. */
export function useExport() {
  const [id, setId] = useState<string | null>(null);
  const saved = useRef<string | null>(null);
  const start = useWrite<{ id: string }, Problem, ExportOrder>({
    mutationFn: (body) =>
      dataOf(api.POST('/api/exports', { params: { header: idempotencyKey(newId()) }, body })),
    networkMode: 'always',
    onSuccess: (made) => setId(made.id),
  });
  const state = useQuery({
    queryKey: ['exports', id],
    queryFn: () => dataOf(api.GET('/api/exports/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    refetchInterval: ({ state: { data } }) =>
      !data || data.state === 'waiting' || data.state === 'running' ? ASK_AGAIN_MS : false,
  });
  const told = id === null ? undefined : state.data;
  useEffect(() => {
    if (told?.state !== 'done' || saved.current === told.id) return;
    saved.current = told.id;
    saveFrom(fileUrl(told.id), told.fileName ?? '');
  }, [told]);
  return {
    start,
    told,
    problem: (start.error ?? (state.error as Problem | null)) || null,
    busy: start.isPending || (id !== null && (!told || told.state === 'waiting' || told.state === 'running')),
    reset: () => {
      setId(null);
      start.reset();
    },
  };
}
