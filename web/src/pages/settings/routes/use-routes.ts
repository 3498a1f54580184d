import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import type { TypeRoute } from './route-draft';

const KEY = ['type-routes'];
const PAUSE_MS = 400;

export const useRoutes = () =>
  useQuery({ queryKey: KEY, queryFn: () => dataOf(api.GET('/api/type-routes')) });

/** Puts these in the place of all; none brings the proposed ones back. */
export function useSaveRoutes() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, TypeRoute[]>({
    mutationFn: (routes) => api.PUT('/api/type-routes', { body: { routes } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
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
