import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { fileForm } from '../../api/file-form';
import { ifMatch } from '../../api/request-headers';
import { sendOnce } from '../../api/send-once';
import type { components } from '../../api/schema';
import { useMove } from '../../shared/case/case-api';

type Schemas = components['schemas'];
export type Register = Schemas['RegisterResponse'];
export type RegisterLine = Schemas['RegisterLineResponse'];
export type RegisterSum = Schemas['RegisterSumResponse'];
export type Entry = Schemas['EntryResponse'];
export type EntryInput = Schemas['EntryRequest'];
export type Kind = Schemas['AccountabilityKindResponse'];

export interface RegisterFilter {
  campaignId: string;
  streetId: string;
  figure: string;
  from: string;
  to: string;
  mismatched: boolean;
  batchIds: string;
  upToBatchId: string;
  noBatch: boolean;
  noStreet: boolean;
  taskId: string;
  caseId: string;
}

/** What is asked for, and nothing that is not. */
export function queryOf({ batchIds, ...filter }: RegisterFilter) {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
  return { ...given, ...(batchIds && { batchIds: batchIds.split(',') }) };
}

/** The same rows as a workbook. */
export function sheetOf(filter: RegisterFilter): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(filter)))
    for (const one of [value].flat()) search.append(name, String(one));
  return `/api/accountability/register.xlsx?${search.toString()}`;
}

export const useRegister = (filter: RegisterFilter) =>
  useQuery({
    queryKey: ['accountability', filter],
    queryFn: () => {
      const query = queryOf(filter);
      return dataOf(api.GET('/api/accountability', { params: { query } }));
    },
    placeholderData: (before) => before,
  });

/** The acts of that street and day that are registered; nothing is asked before both are known. */
export const useSameDay = (streetId: string | null, day: string) =>
  useQuery({
    queryKey: ['accountability', 'same-day', streetId, day],
    queryFn: () =>
      dataOf(
        api.GET('/api/accountability', {
          params: { query: { streetId: streetId ?? '', from: day, to: day } },
        }),
      ),
    enabled: streetId !== null && /^\d{4}-\d{2}-\d{2}$/.test(day),
    // An act with a fine stands in two figures.
    select: ({ lines }) => [
      ...new Map(lines.flatMap((line) => (line.entryId ? [[line.entryId, line] as const] : []))).values(),
    ],
  });

export const useEntry = (id: string) =>
  useQuery({
    queryKey: ['accountability', 'entry', id],
    queryFn: () => dataOf(api.GET('/api/accountability/{id}', { params: { path: { id } } })),
  });

/** The kinds that the reader may see, retired ones too. */
export const useKinds = () =>
  useQuery({
    queryKey: ['accountability', 'kinds'],
    queryFn: () => dataOf(api.GET('/api/accountability/kinds')),
  });

/** Cases and tasks that a link may lead to, by number or words. */
export function useLinkable(asked: string): { links: Entry['links']; isSearching: boolean } {
  const text = asked.trim();
  const enabled = text.length >= 2;
  const cases = useQuery({
    queryKey: ['cases', 'linkable', text],
    queryFn: ({ signal }) => dataOf(api.GET('/api/cases', { params: { query: { text, limit: 5 } }, signal })),
    enabled,
    placeholderData: (before) => before,
  });
  const tasks = useQuery({
    queryKey: ['cases', 'rectification-search', text],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/rectification-search', { params: { query: { q: text } }, signal })),
    enabled,
    placeholderData: (before) => before,
  });
  if (!enabled) return { links: [], isSearching: false };
  return {
    links: [
      ...(cases.data?.items ?? []).map(({ id, number, title }) => ({
        type: 'case' as const,
        id,
        title: [number.raw, title].filter(Boolean).join(' '),
      })),
      ...(tasks.data ?? []).slice(0, 5).map(({ id, number, title }) => ({
        type: 'task' as const,
        id,
        title: `${number} ${title}`,
      })),
    ],
    isSearching: cases.isFetching || tasks.isFetching,
  };
}

export const useRecord = () =>
  useMove((body: EntryInput) =>
    sendOnce('accountability', (header) => api.POST('/api/accountability', { params: { header }, body })),
  );

type Seen = Pick<Entry, 'id' | 'version'>;
const at = ({ id, version }: Seen) => ({ path: { id }, header: ifMatch(version) });

export const useChange = (seen: Seen) =>
  useMove((body: EntryInput) => api.PUT('/api/accountability/{id}', { params: at(seen), body }));

export const useWithdraw = (seen: Seen) =>
  useMove((reason: string) =>
    api.POST('/api/accountability/{id}/withdraw', { params: at(seen), body: { reason } }),
  );

export const useReveal = ({ id }: Seen) =>
  useMove((reason: string) =>
    dataOf(api.POST('/api/accountability/{id}/reveal', { params: { path: { id } }, body: { reason } })),
  );

export const useAddFile = ({ id }: Seen) =>
  useMove((file: File) =>
    api.POST('/api/accountability/{id}/files', {
      params: { path: { id } },
      ...fileForm(file, { kind: 'document' }),
    }),
  );

export const useRemoveFile = ({ id }: Seen) =>
  useMove((fileId: string) =>
    api.DELETE('/api/accountability/{id}/files/{fileId}', { params: { path: { id, fileId } } }),
  );
