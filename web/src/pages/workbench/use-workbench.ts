import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';
import { useLivePoll } from '../../shared/live/use-live-poll';

export type Workbench = components['schemas']['WorkbenchResponse'];

/** Figures, streets, newest batch and the reader's queue, in one answer. */
export const useWorkbench = (campaignId: string | null) =>
  useQuery({
    queryKey: ['cases', 'workbench', campaignId],
    queryFn: () => dataOf(api.GET('/api/workbench', { params: { query: campaignId ? { campaignId } : {} } })),
    refetchInterval: useLivePoll(60_000),
  });
