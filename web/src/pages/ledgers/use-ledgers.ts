import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { fileForm } from '../../api/file-form';
import type { Problem } from '../../api/problem';
import { idempotencyKey } from '../../api/request-headers';
import { sendOnce } from '../../api/send-once';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';
import { useMove, useRefresh } from '../../shared/case/case-api';

type Schemas = components['schemas'];
export type LedgerSummary = Schemas['LedgerSummaryResponse'];
export type Ledger = Schemas['OpenLedgerResponse'];
export type LedgerTableData = Schemas['LedgerTableResponse'];
export type LedgerRow = Schemas['LedgerRowResponse'];
export type IssueHead = Schemas['LedgerIssueHeadResponse'];
export type Issue = Schemas['LedgerIssueResponse'];
export type UploadHead = Schemas['LedgerUploadHeadResponse'];
export type Upload = Schemas['LedgerUploadResponse'];
export type RowDiff = Schemas['LedgerRowDiffResponse'];
export type CellDiff = Schemas['LedgerCellDiffResponse'];
export type Outcome = Schemas['LedgerOutcomeResponse'];
export type Choice = Schemas['LedgerChoiceRequest'];

export const useLedgers = () =>
  useQuery({ queryKey: ['cases', 'ledgers'], queryFn: () => dataOf(api.GET('/api/ledgers')) });

/** Rows at a time: a ledger may hold thousands. */
const PAGE = 100;

interface Paged {
  table: LedgerTableData;
}

const rowsIn = (pages: readonly Paged[]): number =>
  pages.reduce((sum, { table }) => sum + table.rows.length, 0);

/** Where the next page begins; none behind the last row. */
function nextFrom(last: Paged, pages: readonly Paged[]): number | undefined {
  const shown = rowsIn(pages);
  return last.table.rows.length > 0 && shown < last.table.total ? shown : undefined;
}

/** The pages as one table under the newest head. */
function joined<P extends Paged>({ pages }: { pages: P[] }): P {
  const last = pages.at(-1)!;
  return { ...last, table: { ...last.table, rows: pages.flatMap(({ table }) => table.rows) } };
}

export const useLedger = (id: string) =>
  useInfiniteQuery({
    queryKey: ['cases', 'ledger', id],
    queryFn: ({ pageParam: from, signal }) =>
      dataOf(api.GET('/api/ledgers/{id}', { params: { path: { id }, query: { from, take: PAGE } }, signal })),
    initialPageParam: 0,
    getNextPageParam: nextFrom,
    select: joined,
  });

/** What the next issue would hold, counted over all rows. */
export const useLedgerPreview = (id: string) =>
  useQuery({
    queryKey: ['cases', 'ledger-preview', id],
    queryFn: () => dataOf(api.GET('/api/ledgers/{id}/preview', { params: { path: { id } } })),
  });

/** As it was frozen, or marked against another issue. */
export const useIssue = (id: string, issueId: string, against: string) =>
  useInfiniteQuery({
    queryKey: ['cases', 'ledger-issue', id, issueId, against],
    queryFn: ({ pageParam: from, signal }) =>
      dataOf(
        api.GET('/api/ledgers/{id}/issues/{issueId}', {
          params: {
            path: { id, issueId },
            query: { from, take: PAGE, ...(against ? { against } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: nextFrom,
    select: joined,
    placeholderData: (before) => before,
  });

/** Answers with the id of the issue; `next` names the one that is to be made, for it has no other words. */
export function useFreeze(id: string, next: string) {
  const refresh = useRefresh();
  return useWrite<string, Problem>({
    mutationFn: async () => {
      const sent = sendOnce(`ledger-issue.${id}.${next}`, (header) =>
        dataOf(api.POST('/api/ledgers/{id}/issues', { params: { path: { id }, header } })),
      );
      return (await sent).id;
    },
    networkMode: 'always',
    onSuccess: () => void refresh(),
  });
}

export const useUploads = (id: string, issueId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['cases', 'ledger-uploads', id, issueId],
    queryFn: () =>
      dataOf(api.GET('/api/ledgers/{id}/issues/{issueId}/uploads', { params: { path: { id, issueId } } })),
    enabled,
  });

export const useUpload = (id: string, uploadId: string) =>
  useQuery({
    queryKey: ['cases', 'ledger-upload', id, uploadId],
    queryFn: () =>
      dataOf(api.GET('/api/ledgers/{id}/uploads/{uploadId}', { params: { path: { id, uploadId } } })),
  });

/** Answers with the id of what was taken. */
export function useSendFile(id: string, issueId: string) {
  const refresh = useRefresh();
  return useWrite<string, Problem, { file: File; key: string }>({
    mutationFn: async ({ file, key }) => {
      const sent = api.POST('/api/ledgers/{id}/issues/{issueId}/uploads', {
        params: { path: { id, issueId }, header: idempotencyKey(key) },
        ...fileForm(file),
      });
      return (await dataOf(sent)).id;
    },
    networkMode: 'always',
    onSuccess: () => void refresh(),
  });
}

export function useConfirmUpload(id: string, uploadId: string) {
  const refresh = useRefresh();
  return useWrite<Outcome[], Problem, Choice[]>({
    mutationFn: (cells) =>
      dataOf(
        api.POST('/api/ledgers/{id}/uploads/{uploadId}/confirm', {
          params: { path: { id, uploadId } },
          body: { cells },
        }),
      ),
    networkMode: 'always',
    // Also after a refusal: what it was about has changed.
    onSettled: () => void refresh(),
  });
}

export const useDiscardUpload = (id: string, uploadId: string) =>
  useMove<void>(() =>
    api.DELETE('/api/ledgers/{id}/uploads/{uploadId}', { params: { path: { id, uploadId } } }),
  );

type Form = 'xlsx' | 'docx';
export const draftUrl = (id: string, form: Form): string => `/api/ledgers/${id}/draft?form=${form}`;
export const issueUrl = (id: string, issueId: string, form: Form): string =>
  `/api/ledgers/${id}/issues/${issueId}/file?form=${form}`;
export const fillInUrl = (id: string, issueId: string): string =>
  `/api/ledgers/${id}/issues/${issueId}/fill-in`;
export const rawUrl = (id: string, uploadId: string): string => `/api/ledgers/${id}/uploads/${uploadId}/file`;
