import { useMemo } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import type { EntryFile, NewEntry } from './entry';
import { outbox, type OutboxItem } from './outbox';
import { outboxWords } from './outbox-words';
import { takenFile, type ChosenAs } from './taken-file';
import { useCaseOutbox } from './use-outbox';

export type QueuedFile = OutboxItem & { file: EntryFile };

export interface OutboxFiles {
  /** Still on this device. */
  queued: readonly QueuedFile[];
  /** Keeps what was chosen; answers whether there was room for all of it. */
  add: (chosen: readonly File[], as: ChosenAs) => Promise<boolean>;
  retry: (key: string) => void;
  discard: (key: string) => Promise<void>;
}

/** How far an item is that stands beside files which the server has. */
export const stateOf = ({ stage }: Pick<OutboxItem, 'stage'>): 'waiting' | 'sending' | 'failed' =>
  stage === 'refused' ? 'failed' : stage === 'sending' ? 'sending' : 'waiting';

/** The files of a subject that go out by the device's outbox, to that path where only some of the subject's do. */
export function useOutboxFiles(
  subjectId: string,
  entryOf: (file: EntryFile) => NewEntry,
  path?: string,
): OutboxFiles {
  const t = useWords(outboxWords);
  const confirm = useConfirmBar();
  const { id: userId } = useCurrentUser();
  const items = useCaseOutbox(subjectId);
  const queued = useMemo(
    () =>
      items.flatMap((item) =>
        item.file && (path === undefined || item.path === path) ? [{ ...item, file: item.file }] : [],
      ),
    [items, path],
  );
  return {
    queued,
    add: async (chosen, as) => {
      const taken = await Promise.all(chosen.map((file) => takenFile(file, as)));
      const kept = await outbox.pressAll(userId, taken.map(entryOf));
      if (kept < taken.length) confirm({ text: t('noRoomFiles', { n: taken.length - kept }) });
      return kept === taken.length;
    },
    retry: (key) => void outbox.retry(key),
    discard: (key) => outbox.discard(key),
  };
}
