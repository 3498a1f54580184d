import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '../../../api/new-id';
import { api, dataOf } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { dropCopy, readCopy, sameWords, writeCopy } from './device-copy';
import { isBlank, NEW_DRAFT, type EntryDraft } from './entry-draft';
import { restore, withSecretsOf, type ServerDraft } from './restore';

const IDLE_MS = 2000;
const AGAIN_MS = 8000;

/** Where the words are: on the server since then, on this device only, or not kept at all. */
export type Kept = { where: 'server'; at: string } | { where: 'device' } | { where: 'nowhere' } | null;

export interface DraftKeeper {
  draft: EntryDraft;
  ready: boolean;
  change: (part: (now: EntryDraft) => EntryDraft) => void;
  kept: Kept;
  /** The draft of another window, while this one has words of its own; `body` is null when it was saved or thrown away there. */
  other: ServerDraft | null;
  takeOther: () => void;
  keepMine: () => void;
  saveNow: () => Promise<void>;
  /** Waits for a saving that is under way; the revision that a saved case spends. */
  settled: () => Promise<string | null>;
  /** The entry became a case: goes on with this one, and nothing of the old one is left here. */
  spent: (next: EntryDraft) => void;
  discard: () => void;
}

const readServer = async (): Promise<ServerDraft> =>
  (await dataOf(api.GET('/api/entry-draft'))) as unknown as ServerDraft;

/** Keeps an entry on the server, sealed, and without personal data on the device: no keystroke is lost. */
export function useEntryDraft(userId: string): DraftKeeper {
  const [draft, setDraft] = useState(NEW_DRAFT);
  const [ready, setReady] = useState(false);
  const [kept, setKept] = useState<Kept>(null);
  const [other, setOther] = useState<ServerDraft | null>(null);
  const latest = useRef(draft);
  const revision = useRef<string | null>(null);
  const ahead = useRef(false);
  const clash = useRef(false);
  /** What this window has restored or sent last: the server may hold it although its answer was lost. */
  const mine = useRef<EntryDraft[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const again = useRef<() => Promise<void>>(() => Promise.resolve());

  const set = useCallback((next: EntryDraft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  const keepHere = useCallback((): boolean => {
    // The device holds only what the server has not got: a complaint may name people.
    if (!ahead.current) {
      dropCopy(userId);
      return true;
    }
    return writeCopy(userId, { draft: latest.current, revision: revision.current });
  }, [userId]);

  const send = useCallback(
    async (keepalive: boolean): Promise<void> => {
      const sent = latest.current;
      mine.current = [sent, ...mine.current].slice(0, 3);
      try {
        const done = await dataOf(
          api.PUT('/api/entry-draft', { body: { body: sent as never, seen: revision.current }, keepalive }),
        );
        revision.current = done.revision;
        ahead.current = latest.current !== sent;
        setKept({ where: 'server', at: done.savedAt });
        keepHere();
      } catch (error) {
        if (error instanceof Problem && error.status === 412) {
          const there = await readServer().catch(() => ({ body: null, savedAt: null, revision: null }));
          const words = there.body;
          if (words && mine.current.some((one) => sameWords(one, words))) {
            // A page that was left or an answer that was lost: these are this window's own words.
            revision.current = there.revision;
            ahead.current = !sameWords(latest.current, words);
            set(ahead.current ? withSecretsOf(latest.current, words) : { ...NEW_DRAFT, ...words });
            keepHere();
            if (ahead.current) timer.current = setTimeout(() => void again.current(), IDLE_MS);
            else if (there.savedAt) setKept({ where: 'server', at: there.savedAt });
            return;
          }
          clash.current = true;
          setOther(there);
          return;
        }
        setKept({ where: keepHere() ? 'device' : 'nowhere' });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void again.current(), AGAIN_MS);
      }
    },
    [keepHere, set],
  );

  /** One after the other: the second saving has to know the revision of the first. */
  const saveNow = useCallback(
    (keepalive = false): Promise<void> => {
      clearTimeout(timer.current);
      sending.current = sending.current.then(() =>
        ahead.current && !clash.current ? send(keepalive) : undefined,
      );
      return sending.current;
    },
    [send],
  );

  useEffect(() => {
    again.current = saveNow;
  }, [saveNow]);

  const change = useCallback(
    (part: (now: EntryDraft) => EntryDraft) => {
      set(part(latest.current));
      ahead.current = true;
      if (!keepHere()) setKept({ where: 'nowhere' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow(), IDLE_MS);
    },
    [set, keepHere, saveNow],
  );

  useEffect(() => {
    let left = false;
    void readServer()
      .catch(() => null)
      .then((server) => {
        if (left) return;
        const restored = restore(server, readCopy(userId));
        revision.current = restored.revision;
        ahead.current = restored.ahead;
        set(restored.draft);
        clash.current = restored.other !== null;
        setOther(restored.other);
        if (server?.savedAt && !restored.ahead) setKept({ where: 'server', at: server.savedAt });
        else if (restored.ahead) setKept({ where: 'device' });
        mine.current = [restored.draft];
        setReady(true);
        if (restored.ahead && !restored.other) void again.current();
      });
    return () => {
      left = true;
    };
  }, [userId, set]);

  useEffect(() => {
    const leave = () => void (ahead.current && saveNow(true));
    const back = () => void saveNow();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', back);
      leave();
      clearTimeout(timer.current);
    };
  }, [saveNow]);

  const begin = (next: EntryDraft) => {
    clearTimeout(timer.current);
    revision.current = null;
    ahead.current = false;
    clash.current = false;
    set(next);
    setKept(null);
    setOther(null);
    dropCopy(userId);
  };

  return {
    draft,
    ready,
    change,
    kept,
    other,
    takeOther: () => {
      if (!other) return;
      begin(other.body ?? NEW_DRAFT);
      revision.current = other.revision;
      if (other.savedAt) setKept({ where: 'server', at: other.savedAt });
    },
    keepMine: () => {
      revision.current = other?.revision ?? null;
      ahead.current = true;
      clash.current = false;
      setOther(null);
      void saveNow();
    },
    saveNow: () => {
      ahead.current ||= !isBlank(latest.current);
      return saveNow();
    },
    settled: async () => {
      clearTimeout(timer.current);
      await sending.current;
      return revision.current;
    },
    spent: begin,
    discard: () => {
      begin({ ...NEW_DRAFT, id: newId() });
      void api.DELETE('/api/entry-draft').catch(() => undefined);
    },
  };
}
