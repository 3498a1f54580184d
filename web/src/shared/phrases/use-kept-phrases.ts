import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';

export type PhraseKind = components['schemas']['PhraseKind'];
export type Phrase = components['schemas']['PhraseResponse'];

const NONE: Phrase[] = [];

/** The phrases of one kind, one's own first. */
export function useKeptPhrases(kind: PhraseKind): Phrase[] {
  const { data = NONE } = useQuery({
    queryKey: ['phrases', kind],
    queryFn: () => dataOf(api.GET('/api/phrases', { params: { query: { kind } } })),
    staleTime: 60_000,
  });
  return data;
}
