import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type Schemas = components['schemas'];
export type LinkRule = Schemas['WriteOffLinkRuleDto'];
export type SignerRule = Schemas['WriteOffSignerRuleDto'];
export type RulesInForce = Schemas['WriteOffRulesResponse'];
export type PaperWords = Schemas['WriteOffPaperWordsRequest'];

/** Null: the general chain. */
const queryOf = (campaignId: string | null) => (campaignId ? { campaignId } : {});

export const useRules = (campaignId: string | null) =>
  useQuery({
    queryKey: ['write-off-rules', campaignId],
    queryFn: () => dataOf(api.GET('/api/write-off-rules', { params: { query: queryOf(campaignId) } })),
  });

export const usePaperWords = () =>
  useQuery({ queryKey: ['write-off-words'], queryFn: () => dataOf(api.GET('/api/write-off-words')) });

function useChange<Input>(key: string, change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, Input>({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: [key] }),
  });
}

export const useSaveRules = (campaignId: string | null) =>
  useChange('write-off-rules', ({ version, links }: { version: number; links: LinkRule[] }) =>
    api.PUT('/api/write-off-rules', {
      params: { query: queryOf(campaignId), header: ifMatch(version) },
      body: { links },
    }),
  );

export const useResetRules = (campaignId: string | null) =>
  useChange('write-off-rules', (version: number) =>
    api.DELETE('/api/write-off-rules', {
      params: { query: queryOf(campaignId), header: ifMatch(version) },
    }),
  );

export const useSavePaperWords = () =>
  useChange('write-off-words', ({ version, words }: { version: number; words: PaperWords }) =>
    api.PUT('/api/write-off-words', { params: { header: ifMatch(version) }, body: words }),
  );
