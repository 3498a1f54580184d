import { useEffect, useSyncExternalStore } from 'react';
import { Problem } from '../../api/problem';
import { useWrite } from '../../api/use-write';
import { useWords } from '../../i18n/words';
import { useRefresh } from '../case/case-api';
import type { NewEntry } from './entry';
import { outbox } from './outbox';
import { outboxWords } from './outbox-words';
import { useCaseOutbox, usePress } from './use-outbox';

interface Seen {
  id: string;
  version: number;
}

/**
 * What has become of my press of 签收 on a slip or a letter that still reads as unsigned: it waits here, or the server has
 * it. A refusal, which may come hours after the press, means that the paper stands otherwise: it is read anew.
 */
export function useReceiptStage({ id, version }: Seen): 'waiting' | 'taken' | null {
  const mine = useCaseOutbox(id);
  const lately = useSyncExternalStore(outbox.subscribe, outbox.lately);
  const refresh = useRefresh();
  const isRefused = mine.some(({ refusal }) => refusal !== null);
  useEffect(() => {
    if (isRefused) void refresh();
  }, [isRefused, refresh]);
  if (mine.some(({ refusal }) => refusal === null)) return 'waiting';
  const taken = lately.some(({ caseId, moved }) => caseId === id && moved && moved.after > version);
  return taken ? 'taken' : null;
}

/** Presses 签收: kept on the device first. A refusal is thrown for the page to show. */
export function useReceiptPress<Input>(entryOf: (input: Input) => NewEntry, done: string) {
  const t = useWords(outboxWords);
  const press = usePress();
  return useWrite<unknown, Problem, Input>({
    mutationFn: async (input) => {
      const pressed = await press(entryOf(input), done);
      if (pressed === null) throw new Problem({ detail: t('noRoom') }, 0);
      if (pressed.kind === 'refused') throw new Problem(pressed.refusal, pressed.refusal.status);
    },
    networkMode: 'always',
  });
}
