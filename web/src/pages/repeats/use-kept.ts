import { useState } from 'react';
import { useCurrentUser } from '../../app/current-user';

/** A draft that outlives the page until it is forgotten: kept on this machine, for this person. */
export function useKept<T extends object>(name: string, fresh: T): [T, (draft: T) => void, () => void] {
  const key = `duban.repeats.${useCurrentUser().id}.${name}`;
  const [draft, setDraft] = useState<T>(() => ({ ...fresh, ...stored(key) }));
  const keep = (next: T) => {
    setDraft(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  return [draft, keep, () => sessionStorage.removeItem(key)];
}

function stored(key: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as object;
  } catch {
    return {};
  }
}
