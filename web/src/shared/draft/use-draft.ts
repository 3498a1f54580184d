import { useRef, useState } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { keepOnDevice } from '../keep-on-device';

export interface Draft<T> {
  draft: T;
  change: (part: Partial<T>) => void;
  clear: () => void;
  /** Whether it goes on with what was written before. */
  wasBegun: boolean;
}

/** What is being written, kept on this device until the server has it; each person's own where several share it. */
export function useDraft<T extends object>(name: string, blank: T): Draft<T> {
  const { id } = useCurrentUser();
  return useDraftAt(`duban.ask.${id}.${name}`, blank);
}

/** The same under a key that says whose it is. */
export function useDraftAt<T extends object>(place: string, blank: T): Draft<T> {
  const [state, setState] = useState(() => ({
    draft: { ...blank, ...kept<T>(place) },
    wasBegun: localStorage.getItem(place) !== null,
  }));
  // Two changes of one turn add up, and each is kept before anything is drawn: the tab may be killed next.
  const latest = useRef(state.draft);
  const change = (part: Partial<T>) => {
    const draft = { ...latest.current, ...part };
    latest.current = draft;
    keepOnDevice(place, JSON.stringify(draft));
    setState((old) => ({ ...old, draft }));
  };
  const clear = () => {
    latest.current = blank;
    localStorage.removeItem(place);
    setState({ draft: blank, wasBegun: false });
  };
  return { ...state, change, clear };
}

function kept<T>(place: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
