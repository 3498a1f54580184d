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
  const { campaignId, acceptanceNo, content, place, streetId, labels } = useRested(now);
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
    queryKey: ['recognise', body],
    queryFn: () => dataOf(api.POST('/api/recognise', { body })),
    enabled,
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false,
  });
  return {
    found: enabled ? query.data : undefined,
    /** The text that the answer is about; null while it is still the answer to another one. */
    about: enabled && !query.isPlaceholderData ? content : null,
  };
}
