import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../../api/client';

const PAUSE_MS = 350;

/** The value once it has rested. */
export function useRested<T>(value: T, pause = PAUSE_MS): T {
  const json = JSON.stringify(value);
  const [rested, setRested] = useState(json);
  useEffect(() => {
    const timer = setTimeout(() => setRested(json), pause);
    return () => clearTimeout(timer);
  }, [json, pause]);
  return JSON.parse(rested) as T;
}

export interface Asked {
  draftId: string;
  campaignId: string | null;
  acceptanceNo: string;
  content: string;
  /** Typed by the officer; what is only proposed is not asked about again. */
  place: string | undefined;
  streetId: string | null | undefined;
  labels: string[] | undefined;
}

/** What number and text say, asked once the typing rests. Nothing of it stays in a cache: a text may name people. */
export function useRecognised(now: Asked) {
  const { draftId, campaignId, acceptanceNo, content, place, streetId, labels } = useRested(now);
  const body = {
    acceptanceNo,
    content,
    ...(campaignId ? { campaignId } : {}),
    ...(place ? { place } : {}),
    ...(streetId ? { streetId } : {}),
    ...(labels && labels.length > 0 ? { labels } : {}),
  };
  const enabled = Boolean(acceptanceNo.trim() || content.trim());
  const query = useQuery({
    queryKey: ['recognise', draftId, body],
    queryFn: () => dataOf(api.POST('/api/recognise', { body })),
    enabled,
    placeholderData: (before, query) => (query?.queryKey[1] === draftId ? before : undefined),
    gcTime: 0,
    retry: false,
  });
  // Without a network there is no answer; what was recognised before stays in the form.
  const [last, setLast] = useState<{ draftId: string; found: NonNullable<typeof query.data> }>();
  if (query.data && query.data !== last?.found) setLast({ draftId, found: query.data });
  const found = query.data ?? (last?.draftId === draftId ? last.found : undefined);
  const current = enabled && draftId === now.draftId;
  const settled = current && query.data && !query.isPlaceholderData;
  return {
    found: current ? found : undefined,
    /** What the answer is about; null while it is still the answer to something else. */
    about: settled ? { content, acceptanceNo } : null,
  };
}
