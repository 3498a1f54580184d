import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import { useCurrentUser } from '../../../app/current-user';
import { isCommunityWorker } from '../../../app/handling-roles';

const STEADY = 5 * 60_000;

/** The people whom the reader may know of; officials only. A community worker knows of none. */
export const usePeople = () =>
  useQuery({
    enabled: !isCommunityWorker(useCurrentUser().role),
    queryKey: ['users'],
    queryFn: () => dataOf(api.GET('/api/users')),
    staleTime: STEADY,
  });
