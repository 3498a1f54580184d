import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';

export type StandingTable = components['schemas']['StandingTableResponse'];
export type StandingRow = components['schemas']['StandingRowResponse'];
export type StandingFigures = components['schemas']['StandingFiguresResponse'];

/** The frozen figures of a morning; the newest where no day is asked for. */
export const useStanding = (campaignId: string | null, day: string | null) =>
  useQuery({
    queryKey: ['rollups', 'standing', campaignId, day],
    queryFn: () => {
      const query = { ...(campaignId && { campaignId }), ...(day && { day }) };
      return dataOf(api.GET('/api/rollups/standing', { params: { query } }));
    },
    placeholderData: (before) => before,
    retry: false,
  });
