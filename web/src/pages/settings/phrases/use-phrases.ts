import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

export type PhraseKind = components['schemas']['PhraseKind'];
export type Phrase = components['schemas']['PhraseResponse'];
export type NewPhrase = components['schemas']['AddPhraseRequest'];

export const usePhrases = (kind: PhraseKind) =>
  useQuery({
    queryKey: ['phrases', kind],
    queryFn: () => dataOf(api.GET('/api/phrases', { params: { query: { kind } } })),
  });

function usePhraseChange<Input>(send: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, Input>({
    mutationFn: send,
    onSettled: () => queries.invalidateQueries({ queryKey: ['phrases'] }),
  });
}

export const useAddPhrase = () => usePhraseChange((body: NewPhrase) => api.POST('/api/phrases', { body }));

export const useRemovePhrase = () =>
  usePhraseChange((id: string) => api.DELETE('/api/phrases/{id}', { params: { path: { id } } }));
