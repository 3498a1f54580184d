import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';

const STEADY = 5 * 60_000;

/** The people whom the reader may know of; officials only. */
export const usePeople = () =>
  useQuery({ queryKey: ['users'], queryFn: () => dataOf(api.GET('/api/users')), staleTime: STEADY });
