import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { api, dataOf } from '../../api/client';
import type { Problem } from '../../api/problem';
import { MEDIA } from '../../shared/case/media';
import type { EntryDraft } from './entry-draft';

const PAUSE_MS = 350;

/** What number and text say, asked once the typing rests. */
export function useRecognised({ campaignId, acceptanceNo, content }: EntryDraft) {
  const [asked, setAsked] = useState({ acceptanceNo, content });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ acceptanceNo, content }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [acceptanceNo, content]);
  const body = useDeferredValue({ ...asked, ...(campaignId ? { campaignId } : {}) });
  return useQuery({
    queryKey: ['recognise', body],
    queryFn: () => dataOf(api.POST('/api/recognise', { body })),
    enabled: Boolean(asked.acceptanceNo.trim() || asked.content.trim()),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
}

export interface Entry {
  draft: EntryDraft;
  contact: { name: string; phone: string };
  /** One try is one key: a double press makes one case. */
  key: string;
}

export function useRegister() {
  const client = useQueryClient();
  return useMutation<{ id: string }, Problem, Entry>({
    mutationFn: ({ draft, contact, key }) =>
      dataOf(
        api.POST('/api/cases', {
          params: { header: { 'Idempotency-Key': key } },
          body: bodyOf(draft, contact),
        }),
      ),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
}

function bodyOf(draft: EntryDraft, contact: Entry['contact']) {
  const { campaignId, batchLabel, acceptanceNo, channel, isKeyCase, content, title } = draft;
  const lines = draft.allegations.split('\n').map((line) => line.trim());
  const person = Object.fromEntries(Object.entries(contact).filter(([, value]) => value.trim()));
  return {
    campaignId: campaignId ?? '',
    content,
    isKeyCase,
    pollutionTypes: draft.media.map((medium) => ({ medium, label: MEDIA[medium].zh })),
    allegations: lines.filter(Boolean),
    assistUnitIds: draft.assistUnitIds,
    ...(batchLabel.trim() ? { batchLabel: batchLabel.trim() } : {}),
    ...(acceptanceNo.trim() ? { acceptanceNo: acceptanceNo.trim() } : {}),
    ...(channel ? { channel } : {}),
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(draft.streetId ? { streetId: draft.streetId } : {}),
    ...(draft.leadUnitId ? { leadUnitId: draft.leadUnitId } : {}),
    ...(Object.keys(person).length > 0 ? { contact: person } : {}),
  };
}
