import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { idempotencyKey, ifMatch } from '../../api/request-headers';
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
}

export const useRegister = (filter: RegisterFilter) =>
  useQuery({
    queryKey: ['accountability', filter],
    queryFn: () => {
      const { mismatched, ...rest } = filter;
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value));
      const query = { ...given, ...(mismatched && { mismatched }) };
      return dataOf(api.GET('/api/accountability', { params: { query } }));
    },
    placeholderData: (before) => before,
  });

export const useEntry = (id: string) =>
  useQuery({
    queryKey: ['accountability', 'entry', id],
    queryFn: () => dataOf(api.GET('/api/accountability/{id}', { params: { path: { id } } })),
  });

/** Cases by a part of their number, for a link. */
export const useCasesByNumber = (number: string) =>
  useQuery({
    queryKey: ['cases', 'by-number', number],
    queryFn: () => dataOf(api.GET('/api/cases', { params: { query: { number, limit: 5 } } })),
    enabled: number.length >= 4,
  });

export const useRecord = (key: string) =>
  useMove((body: EntryInput) =>
    api.POST('/api/accountability', { params: { header: idempotencyKey(key) }, body }),
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
      body: { kind: 'document', file: file.name } as never,
      bodySerializer: () => {
        const form = new FormData();
        form.set('kind', 'document');
        form.set('file', file);
        return form;
      },
    }),
  );

export const useRemoveFile = ({ id }: Seen) =>
  useMove((fileId: string) =>
    api.DELETE('/api/accountability/{id}/files/{fileId}', { params: { path: { id, fileId } } }),
  );
