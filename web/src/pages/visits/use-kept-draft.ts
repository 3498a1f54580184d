import { useCallback, useState } from 'react';
import { keepOnDevice } from '../../shared/keep-on-device';

/** What is typed is kept on this device with every stroke, until it is sent or thrown away. */
export function useKeptDraft<T extends object>(key: string, fresh: () => T) {
  const [draft, setDraft] = useState<T>(() => ({ ...fresh(), ...read<T>(key) }));
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((old) => {
        const next = { ...old, ...part };
        // A full device still shows it; the outbox says so when it is pressed.
        keepOnDevice(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => localStorage.removeItem(key), [key]);
  return { draft, change, forget };
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
