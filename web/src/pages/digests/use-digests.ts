import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';

/** The frozen digests of a week that the reader may see. */
export const useDigests = (week: string) =>
  useQuery({
    queryKey: ['digests', week],
    queryFn: () => dataOf(api.GET('/api/digests', { params: { query: { week } } })),
  });

/** One digest as it was frozen, or as it stands now while it was not. */
export const useDigest = (week: string, unitId: string | null, enabled: boolean) =>
  useQuery({
    queryKey: ['digests', week, unitId],
    queryFn: () =>
      dataOf(api.GET('/api/digests/draft', { params: { query: { week, ...(unitId && { unitId }) } } })),
    enabled,
    retry: false,
  });
