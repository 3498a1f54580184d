import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

export type SlipWords = components['schemas']['SlipTemplateDto'];
export type TemplateInForce = components['schemas']['SlipTemplateResponse'];

const queryOf = (campaignId: string | null) => (campaignId ? { campaignId } : {});

/** The words in force, of one campaign or for all. */
export const useSlipTemplate = (campaignId: string | null) =>
  useQuery({
    queryKey: ['slip-template', campaignId],
    queryFn: () => dataOf(api.GET('/api/slip-template', { params: { query: queryOf(campaignId) } })),
  });

interface Saving {
  words: SlipWords;
  version: number;
}

export const useSaveSlipTemplate = (campaignId: string | null) =>
  useWrite<unknown, Problem, Saving>({
    mutationFn: ({ words, version }) => {
      const params = { query: queryOf(campaignId), header: ifMatch(version) };
      return api.PUT('/api/slip-template', { params, body: words });
    },
  });

/** A sample with these words, saved or not, for a tab of its own. */
export const useSlipPreview = () =>
  useWrite<Blob, Problem, SlipWords>({
    mutationFn: async (words) => {
      const { data } = await api.POST('/api/slip-template/preview', { body: words, parseAs: 'blob' });
      return data as unknown as Blob;
    },
  });
