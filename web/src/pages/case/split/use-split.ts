import { api, dataOf } from '../../../api/client';
import { idempotencyKey, ifMatch } from '../../../api/request-headers';
import { useMove, type CaseDetail, type Seen } from '../../../shared/case/case-api';
import type { PieceDraft } from './split-draft';

/** One try sent twice splits once: the key stays for as long as the form is open. */
export const useSplit = ({ id, version }: CaseDetail, key: string) =>
  useMove((pieces: PieceDraft[]) =>
    dataOf(
      api.POST('/api/cases/{id}/split', {
        params: { path: { id }, header: { ...ifMatch(version), ...idempotencyKey(key) } },
        body: { pieces },
      }),
    ),
  );

export const useMerge = () =>
  useMove(({ id, version }: Seen) =>
    api.POST('/api/cases/{id}/merge', { params: { path: { id }, header: ifMatch(version) } }),
  );

export const useShares = ({ id, version }: CaseDetail) =>
  useMove((shares: { unitId: string; weight: number }[]) =>
    api.PUT('/api/cases/{id}/shares', {
      params: { path: { id }, header: ifMatch(version) },
      body: { shares },
    }),
  );
