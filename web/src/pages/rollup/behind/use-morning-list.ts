import { useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { components } from '../../../api/schema';
import type { AskedList } from './asked-list';

export type MorningList = components['schemas']['MorningListResponse'];
export type MorningCase = components['schemas']['MorningCaseResponse'];
export type MorningChange = MorningCase['changes'][number];

/** The cases behind a number, a hundred at a time. */
export const useMorningList = (asked: AskedList | null, day: string, campaignId: string | null) =>
  useInfiniteQuery({
    queryKey: ['rollups', 'behind', asked, day, campaignId],
    enabled: asked !== null,
    initialPageParam: 0,
    queryFn: ({ pageParam }) => {
      const { figure, unitId, medium, state, list, paired, on } = asked!;
      const query = {
        day: on ?? day,
        figure,
        from: pageParam,
        ...(unitId && { unitId }),
        ...(list && { list }),
        ...(paired && { paired }),
        ...(medium && { medium }),
        ...(state && { state }),
        // The trend adds up all inspections.
        ...(campaignId && !on && { campaignId }),
      };
      return dataOf(api.GET('/api/rollups/standing/cases', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next,
    retry: false,
  });
