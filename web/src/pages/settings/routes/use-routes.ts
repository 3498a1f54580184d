import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';
import type { TypeRoute } from './route-draft';

export type RoutesInForce = components['schemas']['TypeRoutesResponse'];

const KEY = ['type-routes'];
const PAUSE_MS = 400;

export const useRoutes = () =>
  useQuery({ queryKey: KEY, queryFn: () => dataOf(api.GET('/api/type-routes')) });

/** Puts these in the place of all over the version that was seen; none brings the proposed ones back. */
export function useSaveRoutes() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, { version: number; routes: TypeRoute[] }>({
    mutationFn: ({ version, routes }) =>
      api.PUT('/api/type-routes', { params: { header: ifMatch(version) }, body: { routes } }),
    // Also where the page was left meanwhile: who comes back begins over what is in force.
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY, refetchType: 'all' }),
  });
}

/** Who would get this text by these routes, asked once the typing rests. */
export function useTrial(text: string, routes: TypeRoute[]) {
  const json = JSON.stringify({ text, routes });
  const [asked, setAsked] = useState(json);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(json), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [json]);
  const body = JSON.parse(asked) as { text: string; routes: TypeRoute[] };
  return useQuery({
    queryKey: ['type-route-trial', asked],
    queryFn: () => dataOf(api.POST('/api/type-routes/trials', { body })),
    enabled: body.text.trim() !== '',
    placeholderData: (before) => before,
    retry: false,
    gcTime: 0,
  });
}
