import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../../api/problem';
import type { Answer, FormDoor, FormFile, FormTask } from './doors';

export type Kept = 'kept' | 'typing' | 'saving' | 'failed';

/** What is on the screen of one task, and whether the server has it. */
export interface Held {
  answer: Answer;
  version: number;
  files: FormFile[];
  kept: Kept;
  problem: string | null;
}

const PAUSE_MS = 1200;

/** The answers as they are typed: each is kept on the server a moment after the last stroke, one at a time per task. */
export function useAnswers(door: FormDoor, tasks: readonly FormTask[]) {
  const [held, setHeld] = useState<Record<string, Held>>({});
  const latest = useRef(held);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const chains = useRef(new Map<string, Promise<void>>());

  const set = useCallback((id: string, part: Partial<Held>) => {
    const before = latest.current[id];
    if (!before) return;
    latest.current = { ...latest.current, [id]: { ...before, ...part } };
    setHeld(latest.current);
  }, []);

  // What is typed stays; what the server has is taken over where nothing is.
  useEffect(() => {
    const next = { ...latest.current };
    for (const { id, answer, version, files } of tasks) {
      const known = next[id];
      if (!known || (known.kept === 'kept' && known.version < version))
        next[id] = { answer, version, files, kept: 'kept', problem: null };
    }
    latest.current = next;
    setHeld(next);
  }, [tasks]);

  const keep = useCallback(
    (id: string): Promise<void> => {
      clearTimeout(timers.current.get(id));
      const before = chains.current.get(id) ?? Promise.resolve();
      const after = before.then(async () => {
        const one = latest.current[id];
        if (!one || one.kept === 'kept') return;
        set(id, { kept: 'saving', problem: null });
        try {
          const version = await door.save(id, one.version, one.answer);
          const same = latest.current[id]?.answer === one.answer;
          set(id, { version, kept: same ? 'kept' : 'typing' });
        } catch (problem) {
          set(id, { kept: 'failed', problem: problem instanceof Problem ? problem.detail : String(problem) });
        }
      });
      chains.current.set(id, after);
      return after;
    },
    [door, set],
  );

  const change = (id: string, part: Partial<Answer>) => {
    const one = latest.current[id];
    if (!one) return;
    set(id, { answer: { ...one.answer, ...part }, kept: 'typing', problem: null });
    clearTimeout(timers.current.get(id));
    timers.current.set(
      id,
      setTimeout(() => void keep(id), PAUSE_MS),
    );
  };

  // Leaving the page does not lose the last words.
  useEffect(() => {
    const waiting = timers.current;
    return () => {
      for (const id of waiting.keys()) void keep(id);
    };
  }, [keep]);

  const setFiles = (id: string, files: FormFile[]) => set(id, { files });
  /** What is on the screen once the server has answered what is under way. */
  const settled = async (id: string): Promise<Held | undefined> => {
    clearTimeout(timers.current.get(id));
    await chains.current.get(id);
    return latest.current[id];
  };
  return { held, change, keep, setFiles, settled };
}
