import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import { sendOnce } from '../../../api/send-once';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';
import { useRefresh } from '../../../shared/case/case-api';

type Schemas = components['schemas'];
export type LedgerSettings = Schemas['LedgerSettingsResponse'];
export type LedgerDraft = Schemas['LedgerSettingsRequest'];
export type CatalogueColumn = Schemas['CatalogueColumnResponse'];
export type ColumnKey = Schemas['RectificationColumn'];

export const useLedgerSettings = () =>
  useQuery({ queryKey: ['ledger-views'], queryFn: () => dataOf(api.GET('/api/ledger-views')) });

/** Over the version that was read; without one a new ledger. */
export interface Saving {
  draft: LedgerDraft;
  of: { id: string; version: number } | null;
}

/** Answers with the id of the ledger. */
export function useSaveLedger() {
  const refresh = useRefresh();
  return useWrite<string, Problem, Saving>({
    mutationFn: async ({ draft, of }) => {
      if (!of) {
        const sent = sendOnce('ledger-view', (header) =>
          dataOf(api.POST('/api/ledger-views', { params: { header }, body: draft })),
        );
        return (await sent).id;
      }
      const params = { path: { id: of.id }, header: ifMatch(of.version) };
      await api.PUT('/api/ledger-views/{id}', { params, body: draft });
      return of.id;
    },
    networkMode: 'always',
    onSuccess: () => void refresh(),
  });
}
