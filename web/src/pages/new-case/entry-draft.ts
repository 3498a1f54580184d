import { useEffect, useState } from 'react';
import type { components } from '../../api/schema';
import type { Medium } from '../../shared/case/media';

export type Channel = components['schemas']['Channel'];

/** What is being typed. The complainant is kept apart: it never reaches the browser's storage. */
export interface EntryDraft {
  campaignId: string | null;
  batchLabel: string;
  acceptanceNo: string;
  channel: Channel | null;
  isKeyCase: boolean;
  content: string;
  title: string;
  streetId: string | null;
  leadUnitId: string | null;
  assistUnitIds: string[];
  media: Medium[];
  allegations: string;
}

const EMPTY: EntryDraft = {
  campaignId: null,
  batchLabel: '',
  acceptanceNo: '',
  channel: null,
  isKeyCase: false,
  content: '',
  title: '',
  streetId: null,
  leadUnitId: null,
  assistUnitIds: [],
  media: [],
  allegations: '',
};

const PLACE = 'duban.entry-draft';

function stored(): EntryDraft {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(PLACE) ?? '{}') as Partial<EntryDraft>) };
  } catch {
    return EMPTY;
  }
}

/** The draft, kept with every change until the tab is closed, for its text may name people; `next` keeps what the next case has in common. */
export function useEntryDraft() {
  const [draft, setDraft] = useState(stored);
  useEffect(() => {
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(draft));
    } catch {
      // A full storage must not stop the typing.
    }
  }, [draft]);
  const change = (part: Partial<EntryDraft>) => setDraft((now) => ({ ...now, ...part }));
  const next = () =>
    setDraft(({ campaignId, batchLabel, streetId, leadUnitId }) => ({
      ...EMPTY,
      campaignId,
      batchLabel,
      streetId,
      leadUnitId,
    }));
  return { draft, change, next };
}
