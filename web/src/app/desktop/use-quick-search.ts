import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';

export type SearchHit = components['schemas']['SearchHitResponse'];

const WAIT = 180;
const SHOWN = 8;

/** What is found while typing, once the typing rests for a moment. */
export function useQuickSearch(text: string) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), WAIT);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, isFetching, error } = useQuery({
    queryKey: ['cases', 'quick-search', asked],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/search', { params: { query: { q: asked, limit: SHOWN } }, signal })),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const fresh = asked !== '' && asked === text.trim();
  return { found: fresh ? data : undefined, waiting: isFetching || !fresh, error };
}

export type FoundTask = components['schemas']['NamedTaskResponse'];

/** Rectification tasks with the same words. */
export function useFoundTasks(text: string, may: boolean): FoundTask[] {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), WAIT);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useQuery({
    queryKey: ['cases', 'rectification-search', asked],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/rectification-search', { params: { query: { q: asked } }, signal })),
    enabled: may && asked !== '',
    retry: false,
  });
  return asked !== '' && asked === text.trim() ? (data ?? []) : [];
}

export type HitGroup = 'number' | 'place' | 'content' | 'handling' | 'file';

const FIELDS: Record<string, HitGroup> = {
  number: 'number',
  title: 'place',
  place: 'place',
  content: 'content',
};

/** Where the words stand; what no text says is in the number or in the name of a file. */
function groupOf({ case: line, excerpt }: SearchHit, text: string): HitGroup {
  if (excerpt) return FIELDS[excerpt.field] ?? 'handling';
  const digits = text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return digits !== '' && line.number.key?.replace(/[^0-9A-Z]/g, '').includes(digits) ? 'number' : 'file';
}

/** Hits by where the words stand: the best group first, within a group the best first. */
export function groupHits(hits: readonly SearchHit[], text: string): [HitGroup, SearchHit[]][] {
  const groups = new Map<HitGroup, SearchHit[]>();
  for (const hit of hits) {
    const name = groupOf(hit, text);
    groups.set(name, [...(groups.get(name) ?? []), hit]);
  }
  return [...groups];
}
