import { useRef } from 'react';
import { Problem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import type { EntryFile } from '../../../shared/outbox/entry';
import { outbox, type Pressed as Outcome } from '../../../shared/outbox/outbox';
import { outboxWords } from '../../../shared/outbox/outbox-words';
import { progressOf, type Pressed, type Told } from './task-presses';

/** The words and their photos are kept on the device as one, then go out. A refusal is thrown for the sheet to show. */
export function useRecordProgress(task: Pressed) {
  const t = useWords(outboxWords);
  const { id: userId } = useCurrentUser();
  /** What this sheet had refused gives way to what is sent in its place. */
  const refused = useRef<string | null>(null);
  return useWrite<Outcome['kind'], Problem, { told: Told; files: readonly EntryFile[] }>({
    mutationFn: async ({ told, files }) => {
      const made = await progressOf(task, told, files);
      if (refused.current) await outbox.discard(refused.current);
      const pressed = await outbox.pressWith(userId, made.entry, made.files).catch(() => null);
      if (pressed === null) throw new Problem({ detail: t('noRoom') }, 0);
      if (pressed.kind !== 'refused') return pressed.kind;
      const { madeId } = made.entry.body as { madeId: string };
      refused.current = outbox.snapshot().find(({ body }) => body?.madeId === madeId)?.key ?? null;
      throw new Problem(pressed.refusal, pressed.refusal.status);
    },
    networkMode: 'always',
  });
}
