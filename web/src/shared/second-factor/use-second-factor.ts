import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useWrite } from '../../api/use-write';

type Schemas = components['schemas'];
const OWN = ['second-factor', 'own'] as const;

export const useOwnFactor = () =>
  useQuery({ queryKey: OWN, queryFn: () => dataOf(api.GET('/api/second-factor')) });

export const useBeginFactor = () =>
  useWrite<Schemas['BegunSecondFactorResponse'], Problem, string>({
    mutationFn: (currentPassword) => dataOf(api.POST('/api/second-factor', { body: { currentPassword } })),
  });

/** Something that needs a code and changes how it stands. */
function useWithCode<R>(send: (code: string) => Promise<R>) {
  const queries = useQueryClient();
  return useWrite<R, Problem, string>({
    mutationFn: send,
    onSuccess: () => void queries.invalidateQueries({ queryKey: OWN }),
  });
}

export const useConfirmFactor = () =>
  useWithCode((code) => dataOf(api.POST('/api/second-factor/confirm', { body: { code } })));

export const useNewRecoveryCodes = () =>
  useWithCode((code) => dataOf(api.POST('/api/second-factor/recovery-codes', { body: { code } })));

export const useFactorOff = () =>
  useWithCode(async (code) => {
    await api.POST('/api/second-factor/off', { body: { code } });
  });
