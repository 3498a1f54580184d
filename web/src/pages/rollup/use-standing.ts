import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';

export type StandingTable = components['schemas']['StandingTableResponse'];
export type StandingRow = components['schemas']['StandingRowResponse'];
export type StandingFigures = components['schemas']['StandingFiguresResponse'];

export type TypeCounts = components['schemas']['TypeCountsResponse'];

/** A morning, or the last one of a week; the newest where neither is said. */
export interface Asked {
  day: string | null;
  week: string | null;
}

/** The frozen figures that are asked for. */
export const useStanding = (campaignId: string | null, { day, week }: Asked) =>
  useQuery({
    queryKey: ['rollups', 'standing', campaignId, day, week],
    queryFn: () => {
      const when = week ? { week } : day ? { day } : {};
      const query = { ...(campaignId && { campaignId }), ...when };
      return dataOf(api.GET('/api/rollups/standing', { params: { query } }));
    },
    placeholderData: (before) => before,
    retry: false,
  });

/** The days on which figures were frozen, newest first. */
export const useMornings = () =>
  useQuery({
    queryKey: ['rollups', 'mornings'],
    queryFn: () => dataOf(api.GET('/api/rollups/mornings')),
  }).data?.days ?? [];
