import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

export type Job = components['schemas']['JobResponse'];
export type JobFilter = components['schemas']['JobFilter'];
export type JobHealth = components['schemas']['JobHealthResponse'];
export type Verb = 'repeat' | 'drop';
type Decision = components['schemas']['DecideJobsRequest'];
type Decided = components['schemas']['DecidedJobsResponse'];

const EVERY_MS = 10_000;

export const useJobs = (filter: JobFilter) =>
  useQuery({
    queryKey: ['jobs', filter],
    queryFn: () => dataOf(api.GET('/api/jobs', { params: { query: { filter } } })),
    refetchInterval: EVERY_MS,
  });

export const useJobHealth = (enabled = true, everyMs = EVERY_MS) =>
  useQuery({
    queryKey: ['jobs', 'health'],
    queryFn: () => dataOf(api.GET('/api/jobs/health')),
    refetchInterval: everyMs,
    enabled,
  });

export function useDecideJobs(verb: Verb) {
  const queries = useQueryClient();
  return useWrite<Decided, Problem, Decision>({
    mutationFn: (body) =>
      dataOf(
        verb === 'repeat' ? api.POST('/api/jobs/repeat', { body }) : api.POST('/api/jobs/drop', { body }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
