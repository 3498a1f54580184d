import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import type { EntryKind, NewEntry } from './entry';
import { outbox, type OutboxItem, type Pressed } from './outbox';
import { outboxWords } from './outbox-words';
import { predictCase } from './predict-case';

/** Everything of this person that the server has not taken yet, in the order of the presses. */
export const useOutbox = (): readonly OutboxItem[] => useSyncExternalStore(outbox.subscribe, outbox.snapshot);

/** Whether it is known yet what waits. */
export const useIsOutboxRead = (): boolean => useSyncExternalStore(outbox.subscribe, outbox.isRead);

/** What waits of one case. */
export function useCaseOutbox(caseId: string): readonly OutboxItem[] {
  const items = useOutbox();
  return useMemo(() => items.filter((item) => item.caseId === caseId), [items, caseId]);
}

/** Shows a case as it will be once my presses are through; `except` leaves one kind of press out of it. */
export function usePrediction(except?: EntryKind) {
  const items = useOutbox();
  const lately = useSyncExternalStore(outbox.subscribe, outbox.lately);
  return useCallback(
    <C extends Parameters<typeof predictCase>[0]>(found: C): C =>
      predictCase(
        found,
        items.filter(({ kind }) => kind !== except),
        lately.filter(({ kind }) => kind !== except),
      ),
    [items, lately, except],
  );
}

/**
 * Presses a button in the name of this person and says what came of it; a refusal is for the page to show. An earlier
 * press of the same that was refused gives way. Null when the device keeps nothing more, which is said at once.
 */
export function usePress() {
  const t = useWords(outboxWords);
  const confirm = useConfirmBar();
  const { id: userId } = useCurrentUser();
  return useCallback(
    async (entry: NewEntry, done: string): Promise<Pressed | null> => {
      for (const { key, path, refusal } of outbox.snapshot())
        if (path === entry.path && refusal) await outbox.discard(key);
      const pressed = await outbox.press(userId, entry).catch(() => null);
      if (pressed === null) confirm({ text: t('noRoom') });
      if (pressed?.kind === 'done') confirm({ text: done });
      if (pressed?.kind === 'kept') confirm({ text: t('kept', { what: t(entry.kind) }) });
      return pressed;
    },
    [userId, confirm, t],
  );
}
