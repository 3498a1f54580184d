import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from './client';

const STEADY = 5 * 60_000;

/** Every unit, in the order in which the office prints them. */
export const useUnits = () =>
  useQuery({ queryKey: ['units'], queryFn: () => dataOf(api.GET('/api/units')), staleTime: STEADY });

/** The batches of a campaign, newest first. */
export const useBatches = (campaignId: string | null) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'batches'],
    queryFn: () =>
      dataOf(api.GET('/api/campaigns/{id}/batches', { params: { path: { id: campaignId ?? '' } } })),
    enabled: campaignId !== null,
    staleTime: STEADY,
  });

/** The people whom the reader may see. */
export const useUsers = () =>
  useQuery({ queryKey: ['users'], queryFn: () => dataOf(api.GET('/api/users')), staleTime: STEADY });

/** All campaigns, newest first. */
export const useCampaigns = () =>
  useQuery({ queryKey: ['campaigns'], queryFn: () => dataOf(api.GET('/api/campaigns')), staleTime: STEADY });
