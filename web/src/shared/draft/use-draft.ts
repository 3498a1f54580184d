import { useState } from 'react';
import { newIdempotencyKey } from '../../api/request-headers';
import { keepOnDevice } from '../keep-on-device';

export interface Draft<T> {
  draft: T;
  change: (part: Partial<T>) => void;
  clear: () => void;
  /** One per content: a retry of the same words is the same request. */
  key: string;
}

/** What is being written, kept on this device until the server has it. */
export function useDraft<T extends object>(name: string, blank: T): Draft<T> {
  const place = `duban.ask.${name}`;
  const [state, setState] = useState(() => ({
    draft: { ...blank, ...kept<T>(place) },
    key: newIdempotencyKey(),
  }));
  return {
    ...state,
    change: (part) => {
      const draft = { ...state.draft, ...part };
      keepOnDevice(place, JSON.stringify(draft));
      setState({ draft, key: newIdempotencyKey() });
    },
    clear: () => {
      localStorage.removeItem(place);
      setState({ draft: blank, key: newIdempotencyKey() });
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
