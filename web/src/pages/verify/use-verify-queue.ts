import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, dataOf } from '../../api/client';
import { useCampaignId } from '../../app/campaign-choice';
import { caseKey, evidenceUrl, readCase } from '../../shared/case/case-api';
import { useLivePoll } from '../../shared/live/use-live-poll';
import { photoPairs } from '../../shared/case/photo-pairs';
import { readReview, reviewKey } from './use-review';

const AT_ONCE = 50;

/** Reported cases that wait for a decision, least time first. */
export function useVerifyQueue() {
  const campaignId = useCampaignId();
  return useQuery({
    queryKey: ['cases', 'to-verify', campaignId],
    queryFn: () =>
      dataOf(
        api.GET('/api/cases', {
          params: {
            query: { view: 'to-verify', sort: 'due', limit: AT_ONCE, ...(campaignId ? { campaignId } : {}) },
          },
        }),
      ),
    refetchInterval: useLivePoll(60_000),
  });
}

/** Reads the next case and its first photos ahead, so that it stands there at once. */
export function usePreload(id: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!id) return;
    void queries.prefetchQuery({ queryKey: reviewKey(id), queryFn: () => readReview(id), staleTime: 30_000 });
    void queries
      .fetchQuery({ queryKey: caseKey(id), queryFn: () => readCase(id), staleTime: 30_000 })
      .then((found) => {
        const [first] = photoPairs(found.evidence);
        for (const photo of [first?.before, first?.after]) {
          if (photo) new Image().src = evidenceUrl(id, photo.id);
        }
      })
      .catch(() => undefined);
  }, [queries, id]);
}
