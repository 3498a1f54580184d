import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type Acts = Schemas['ActsResponse'];
export type Act = Schemas['ActResponse'];

export const useCaseActs = (id: string) =>
  useQuery({
    queryKey: ['accountability', 'of-case', id],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/acts', { params: { path: { id } } })),
  });

export const useTaskActs = (id: string) =>
  useQuery({
    queryKey: ['accountability', 'of-task', id],
    queryFn: () => dataOf(api.GET('/api/rectifications/{id}/acts', { params: { path: { id } } })),
  });
