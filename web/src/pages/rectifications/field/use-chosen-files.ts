import { useEffect, useState } from 'react';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { draftFiles } from '../../../shared/device/draft-files';
import type { EntryFile } from '../../../shared/outbox/entry';
import { outboxWords } from '../../../shared/outbox/outbox-words';
import { takenFile } from '../../../shared/outbox/taken-file';

/** A photo or paper that was chosen, its number on this device and its picture. */
export interface Chosen {
  no: number;
  file: EntryFile;
  url: string;
}

export interface ChosenFiles {
  chosen: readonly Chosen[];
  add: (files: readonly File[], isFresh: boolean) => Promise<void>;
  remove: (no: number) => void;
  clear: () => void;
}

/** What was photographed or chosen for an entry that is being written: made smaller and kept on this device at once. */
export function useChosenFiles(place: string): ChosenFiles {
  const t = useWords(outboxWords);
  const confirm = useConfirmBar();
  const { id: userId } = useCurrentUser();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [urls] = useState(() => new Set<string>());
  useEffect(() => () => urls.forEach((url) => URL.revokeObjectURL(url)), [urls]);
  const shown = (no: number, file: EntryFile): Chosen => {
    const url = URL.createObjectURL(file.blob);
    urls.add(url);
    return { no, file, url };
  };
  useEffect(() => {
    let isGone = false;
    void draftFiles
      .of(userId, place)
      .catch(() => [])
      .then((kept) => {
        if (isGone) return;
        const early = kept.map(({ no, file }) => shown(no, file));
        setChosen((now) => [...early.filter(({ no }) => !now.some((one) => one.no === no)), ...now]);
      });
    return () => {
      isGone = true;
    };
    // `shown` makes pictures and depends on nothing that changes.
  }, [userId, place]);
  const drop = (no: number) => void draftFiles.remove(no).catch(() => undefined);
  return {
    chosen,
    add: async (files, isFresh) => {
      let lost = 0;
      for (const file of files) {
        const kind = file.type.startsWith('image/') ? 'after' : 'document';
        const taken = await takenFile(file, { kind, point: null, isFresh });
        const no = await draftFiles.add(userId, place, taken).catch(() => null);
        if (no === null) lost += 1;
        else setChosen((before) => [...before, shown(no, taken)]);
      }
      if (lost > 0) confirm({ text: t('noRoomFiles', { n: lost }) });
    },
    remove: (no) => {
      drop(no);
      setChosen((before) => before.filter((one) => one.no !== no));
    },
    clear: () => {
      chosen.forEach(({ no }) => drop(no));
      setChosen([]);
    },
  };
}
