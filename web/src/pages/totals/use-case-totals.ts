import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';
import { useLivePoll } from '../../shared/live/use-live-poll';

export type CaseTotals = components['schemas']['CaseTotalsResponse'];
export type Figures = components['schemas']['CaseTotalsFigures'];

export interface TotalsOf {
  campaignId: string | null;
  batchId?: string | null;
}

/** Before and after splitting, and who has how much of it. */
export const useCaseTotals = ({ campaignId, batchId }: TotalsOf) =>
  useQuery({
    queryKey: ['cases', 'totals', campaignId, batchId ?? null],
    queryFn: () => {
      const query = { ...(campaignId && { campaignId }), ...(batchId && { batchId }) };
      return dataOf(api.GET('/api/statistics/case-totals', { params: { query } }));
    },
    refetchInterval: useLivePoll(60_000),
  });
