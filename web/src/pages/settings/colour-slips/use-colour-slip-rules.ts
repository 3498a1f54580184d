import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import { nameOf, saveBlob } from '../../../api/download';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

type Schemas = components['schemas'];
export type RulesInForce = Schemas['SlipRulesResponse'];
export type WantedRules = Schemas['SlipRulesRequest'];
export type SlipRule = Schemas['SlipRuleDto'];
export type LadderRule = Schemas['ConsequenceRuleDto'];
export type WordsInForce = Schemas['ColourSlipWordsResponse'];
export type WantedWords = Schemas['ColourSlipWordsRequest'];
export type SlipColour = Schemas['SlipColour'];
type SlipAbout = Schemas['SlipAbout'];
export type SlipTrigger = Schemas['SlipTrigger'];
export type SlipStep = Schemas['SlipStep'];
export type CasesMeant = Schemas['SlipCasesMeant'];

const RULES = 'colour-slip-rules';
const WORDS = 'colour-slip-words';
const queryOf = (campaignId: string | null) => (campaignId ? { campaignId } : {});

/** The rules in force, of one campaign or for all. */
export const useSlipRules = (campaignId: string | null) =>
  useQuery({
    queryKey: [RULES, campaignId],
    queryFn: () => dataOf(api.GET('/api/colour-slip-rules', { params: { query: queryOf(campaignId) } })),
  });

export const useSlipWords = () =>
  useQuery({ queryKey: [WORDS], queryFn: () => dataOf(api.GET('/api/colour-slip-words')) });

export function useSaveSlipRules(campaignId: string | null) {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, { version: number; rules: WantedRules }>({
    mutationFn: ({ version, rules }) =>
      api.PUT('/api/colour-slip-rules', {
        params: { query: queryOf(campaignId), header: ifMatch(version) },
        body: rules,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [RULES] }),
  });
}

export function useSaveSlipWords() {
  const queries = useQueryClient();
  return useWrite<unknown, Problem, { version: number; words: WantedWords }>({
    mutationFn: ({ version, words }) =>
      api.PUT('/api/colour-slip-words', { params: { header: ifMatch(version) }, body: words }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [WORDS] }),
  });
}

/** A sample with these words, saved or not, for the browser's downloads. */
export const useSlipSample = () =>
  useWrite<string, Problem, { colour: SlipColour; about: SlipAbout; words: WantedWords }>({
    mutationFn: async ({ colour, about, words }) => {
      const { data, response } = await api.POST('/api/colour-slip-words/sample', {
        body: { ...words, colour, about },
        parseAs: 'blob',
      });
      const name = nameOf(response);
      saveBlob(data as unknown as Blob, name);
      return name;
    },
  });
