import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { changedByHand, nextDraft } from './draft/entry-draft';
import type { DraftKeeper } from './draft/use-entry-draft';
import { entryWords } from './entry-words';
import type { Entry } from './form/use-entry';
import { useRegister, type Entered } from './form/use-register';

const AGAIN_MS = 4000;

interface Desk {
  keeper: DraftKeeper;
  entry: Entry;
  campaignId: string | null;
  onSaved: (id: string, then: 'next' | 'stay') => void;
  /** Brings the field that is wrong into focus. */
  onWrong: (name: string) => void;
}

/** Saves the entry: once, however often it is pressed, and again by itself when the answer was lost. */
export function useSave({ keeper, entry, campaignId, onSaved, onWrong }: Desk) {
  const t = useWords(entryWords);
  const confirm = useConfirmBar();
  const register = useRegister();
  const [empty, setEmpty] = useState(false);
  /** What was sent and not answered: it goes again as it was, whatever is recognised meanwhile. */
  const lost = useRef<Omit<Entered, 'draftRevision'>>(undefined);
  const busy = useRef(false);
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { values } = entry;
  const { draft } = keeper;
  const before = useRef(draft);
  useEffect(() => {
    if (changedByHand(before.current, draft)) {
      // These words go when the officer says so.
      lost.current = undefined;
      clearTimeout(again.current);
    }
    before.current = draft;
  }, [draft]);
  useEffect(() => () => clearTimeout(again.current), []);

  const taken = entry.takenBy ?? takenBy(register.error);

  const save = async (then: 'next' | 'stay') => {
    if (busy.current || !campaignId) return;
    const nothing = !values.content.trim();
    setEmpty(nothing);
    if (nothing || (taken && !register.isError)) return onWrong(nothing ? 'content' : 'acceptanceNo');
    busy.current = true;
    const sent = lost.current ?? { campaignId, values, draft };
    lost.current = sent;
    try {
      const draftRevision = await keeper.settled();
      const { id } = await register.mutateAsync({ ...sent, draftRevision });
      lost.current = undefined;
      confirm({ text: t('saved', { title: sent.values.title || sent.values.acceptanceNo }) });
      keeper.spent(nextDraft(sent.draft, sent.values.batchLabel));
      register.reset();
      onSaved(id, then);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Lost on the way: it may have been saved; the same try finds out.
      const refused = error.status >= 400 && error.status < 500;
      if (refused) lost.current = undefined;
      if (error.status === 0 && lost.current)
        again.current = setTimeout(() => void latest.current(then), AGAIN_MS);
      else if (error.errors[0]) onWrong(error.errors[0].field.split('.')[0] ?? '');
    } finally {
      busy.current = false;
    }
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });

  const problem = register.error;
  return {
    save: (then: 'next' | 'stay') => void save(then),
    saving: register.isPending,
    /** The case that has the number, or that these words became before they were changed. */
    known: taken ?? savedBefore(problem),
    errors: {
      ...Object.fromEntries((problem?.errors ?? []).map(({ field, message }) => [field, message])),
      ...(empty && !values.content.trim() ? { content: t('contentNeeded') } : {}),
      ...(taken ? { acceptanceNo: t('numberTaken') } : {}),
    } as Partial<Record<string, string>>,
    refusal: taken ? t('numberTaken') : problem && problem.detail,
  };
}

const takenBy = (problem: Problem | null): string | null =>
  problem?.code === 'case.number_taken' ? idIn(problem.details.caseId) : null;

const savedBefore = (problem: Problem | null): string | null =>
  problem?.code === 'idempotency.key_reused' ? idIn(problem.details.resultId) : null;

const idIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
