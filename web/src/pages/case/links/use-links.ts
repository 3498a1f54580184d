import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useMove, type CaseDetail } from '../../../shared/case/case-api';
import type { Medium } from '../../../shared/case/media';
import { useCaseNews } from '../../../shared/live/use-case-news';
import type { LinkKind } from './links-words';

export type CaseLinks = components['schemas']['CaseLinksResponse'];
export type ChainCase = components['schemas']['ChainCaseResponse'];
export type CaseLink = components['schemas']['DecidedLinkResponse'];
export type LikelyCase = components['schemas']['LikelyCaseResponse'];

const STEADY = 60_000;

/** The matter a case belongs to, and what was decided about look-alikes; a case that went elsewhere stays as it was. */
export function useLinks(id: string) {
  const { gone } = useCaseNews(id);
  return useQuery({
    queryKey: ['cases', 'links', id],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/links', { params: { path: { id } } })),
    enabled: !gone,
  });
}

/** Cases that look like this one now; asked by those who may link. */
export const useLikely = (found: CaseDetail, enabled: boolean) =>
  useQuery({
    queryKey: ['cases', 'likely', found.id],
    queryFn: () =>
      dataOf(
        api.POST('/api/duplicates', {
          body: {
            caseId: found.id,
            content: found.content,
            ...(found.place ? { place: found.place } : {}),
            ...(found.street ? { streetId: found.street.id } : {}),
            media: found.pollutionTypes.map(({ medium }) => medium as Medium),
          },
        }),
      ),
    enabled,
    staleTime: STEADY,
  });

/** The case of a number, in whichever campaign. */
export const useByNumber = (found: CaseDetail, acceptanceNo: string) =>
  useQuery({
    queryKey: ['cases', 'by-number', found.id, acceptanceNo],
    queryFn: async () => {
      const likely = await dataOf(api.POST('/api/duplicates', { body: { caseId: found.id, acceptanceNo } }));
      return likely.filter(({ reasons }) => reasons.includes('same-number'));
    },
    enabled: acceptanceNo !== '',
  });

export interface NewLink {
  otherId: string;
  kind: LinkKind;
  note?: string;
  likeness?: number;
}

export const useLink = (id: string) =>
  useMove((body: NewLink) => dataOf(api.POST('/api/cases/{id}/links', { params: { path: { id } }, body })));

export const useUnlink = (id: string) =>
  useMove((linkId: string) =>
    api.DELETE('/api/cases/{id}/links/{linkId}', { params: { path: { id, linkId } } }),
  );

export const useOpenTaskForce = () =>
  useMove((caseId: string) => dataOf(api.POST('/api/task-forces', { body: { caseId } })));
