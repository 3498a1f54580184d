import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';

export type PausedCase = components['schemas']['PausedCaseResponse'];

export const usePauses = () =>
  useQuery({ queryKey: ['pauses'], queryFn: () => dataOf(api.GET('/api/pauses')) });
