import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { sendOnce } from '../../../api/send-once';
import { useWrite } from '../../../api/use-write';
import { useRefresh } from '../../../shared/case/case-api';
import type { EntryDraft, Values } from '../draft/entry-draft';

export interface Entered {
  campaignId: string;
  values: Values;
  draft: EntryDraft;
  draftRevision: string | null;
}

/** Saves the entry with its decisions in one step; tells at once when there is no network. */
export function useRegister() {
  const refresh = useRefresh();
  return useWrite<{ id: string }, Problem, Entered>({
    // A double press, or a try after a lost answer, makes one case.
    mutationFn: (entered) =>
      sendOnce(`case.${entered.draft.id}`, (header) =>
        dataOf(api.POST('/api/cases', { params: { header }, body: bodyOf(entered) })),
      ),
    networkMode: 'always',
    gcTime: 0,
    // Also after a refusal: the case may be there already.
    onSettled: () => void refresh(),
  });
}

function bodyOf({ campaignId, values, draft, draftRevision }: Entered) {
  const { types, allegations, channel, isKeyCase, isSupplement, content, assistUnitIds, ...rest } = values;
  const said = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const contact = Object.fromEntries(
    Object.entries(draft.contact).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])),
  );
  return {
    ...said,
    campaignId,
    content,
    isKeyCase,
    isSupplement,
    assistUnitIds,
    pollutionTypes: types,
    allegations: allegations
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    links: draft.decisions.map(({ otherId, kind, note, likeness }) => ({
      otherId,
      kind,
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(likeness === null ? {} : { likeness }),
    })),
    sealed: draft.sealed,
    ...(channel ? { channel } : {}),
    ...(Object.keys(contact).length > 0 ? { contact } : {}),
    ...(draftRevision ? { draftRevision } : {}),
  };
}
