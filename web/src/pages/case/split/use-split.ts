import { api, dataOf } from '../../../api/client';
import { ifMatch } from '../../../api/request-headers';
import { sendOnce } from '../../../api/send-once';
import { useMove, type CaseDetail, type Seen } from '../../../shared/case/case-api';
import type { PieceDraft } from './split-draft';

export const useSplit = ({ id, version }: CaseDetail) =>
  useMove((pieces: PieceDraft[]) =>
    sendOnce(`split.${id}`, (header) =>
      dataOf(
        api.POST('/api/cases/{id}/split', {
          params: { path: { id }, header: { ...ifMatch(version), ...header } },
          body: { pieces },
        }),
      ),
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
