import { useState } from 'react';
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
  const place = `duban.ask.${id}.${name}`;
  const [state, setState] = useState(() => ({
    draft: { ...blank, ...kept<T>(place) },
    wasBegun: localStorage.getItem(place) !== null,
  }));
  return {
    ...state,
    change: (part) => {
      const draft = { ...state.draft, ...part };
      keepOnDevice(place, JSON.stringify(draft));
      setState({ ...state, draft });
    },
    clear: () => {
      localStorage.removeItem(place);
      setState({ draft: blank, wasBegun: false });
    },
  };
}

function kept<T>(place: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
