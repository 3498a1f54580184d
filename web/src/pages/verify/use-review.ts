import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';
import { useCampaignId } from '../../app/campaign-choice';
import type { CaseDetail } from '../../shared/case/case-api';
import { useLivePoll } from '../../shared/live/use-live-poll';

type Schemas = components['schemas'];
export type Review = Schemas['ReviewResponse'];
export type ChainLink = Schemas['ChainLinkResponse'];
export type ChainState = Schemas['ChainStateResponse'];

export const reviewKey = (id: string) => ['cases', 'review', id] as const;

export const readReview = (id: string): Promise<Review> =>
  dataOf(api.GET('/api/cases/{id}/review', { params: { path: { id } } }));

/** Who signs, what was decided so far, the checklist, the visits of leaders. */
export const useReview = (id: string) => useQuery({ queryKey: reviewKey(id), queryFn: () => readReview(id) });

/** Whom each reported case waits for, and what I have decided today. */
export function useVerifyDesk() {
  const campaignId = useCampaignId();
  return useQuery({
    queryKey: ['cases', 'verify-desk', campaignId],
    queryFn: () =>
      dataOf(api.GET('/api/verify-desk', { params: { query: campaignId ? { campaignId } : {} } })),
    refetchInterval: useLivePoll(60_000),
  });
}

/** Tells the server that the case is on show: by its clock the time to the decision begins. */
export function useOpened({ id, allowedActions, rounds }: CaseDetail): void {
  const round = rounds[0]?.round ?? 0;
  const open = allowedActions.includes('countersign');
  useEffect(() => {
    if (open)
      void api.POST('/api/cases/{id}/review/open', { params: { path: { id } } }).catch(() => undefined);
  }, [id, round, open]);
}

/** The usual checklist, for a campaign without one of its own; the words in Chinese are its keys. */
export const USUAL_CHECKS = [
  { zh: '措施与办结目标一致', en: 'Measures fit the goal' },
  { zh: '前后照片同一点位', en: 'Photos show the same place' },
  { zh: '材料齐全、日期合理', en: 'Papers complete, dates plausible' },
  { zh: '认定与正文相符', en: 'Verdicts agree with the text' },
  { zh: '正文无个人信息', en: 'No personal data in the text' },
] as const;

export interface Check {
  key: string;
  label: string;
}

export function checksOf(review: Review | undefined, language: 'zh' | 'en'): Check[] {
  if (review && review.checks.length > 0) return review.checks.map((text) => ({ key: text, label: text }));
  return USUAL_CHECKS.map((words) => ({ key: words.zh, label: words[language] }));
}

/** Whether a leader's visit is demanded with these verdicts and nobody has recorded one. */
export function lacksVisit(
  review: Review | undefined,
  found: CaseDetail,
  verdicts: (string | null)[],
): boolean {
  if (!review || review.visits.length > 0) return false;
  const { visitFor } = review;
  return (
    visitFor.includes('always') ||
    (visitFor.includes('key-case') && found.isKeyCase) ||
    (visitFor.includes('untrue') && verdicts.includes('FALSE'))
  );
}
