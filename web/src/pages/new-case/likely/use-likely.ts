import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { components } from '../../../api/schema';
import type { Values } from '../draft/entry-draft';
import { useRested } from '../form/use-recognised';

export type Likely = components['schemas']['LikelyCaseResponse'];

const SHORTEST = 4;

/** Cases of all campaigns that look like what is being typed; nothing of it stays in a cache. */
export function useLikely(now: string, { acceptanceNo, content, place, streetId, types }: Values) {
  const { draftId, ...body } = useRested({
    draftId: now,
    acceptanceNo,
    content,
    place,
    ...(streetId ? { streetId } : {}),
    media: [...new Set(types.map(({ medium }) => medium))],
  });
  const enabled = body.content.trim().length >= SHORTEST || body.place.trim().length >= SHORTEST;
  const query = useQuery({
    queryKey: ['duplicates', draftId, body],
    queryFn: () => dataOf(api.POST('/api/duplicates', { body })),
    enabled,
    placeholderData: (before, query) => (query?.queryKey[1] === draftId ? before : undefined),
    gcTime: 0,
    retry: false,
  });
  return { ...query, data: enabled && draftId === now ? query.data : undefined, enabled };
}
