import { useState } from 'react';
import type { CaseLine } from '../../shared/case/case-api';

/** Chosen cases; another list begins with none. */
export function useSelection(list: string) {
  const [held, setHeld] = useState({ list, chosen: new Map<string, CaseLine>() });
  const chosen = held.list === list ? held.chosen : new Map<string, CaseLine>();
  const put = (next: Map<string, CaseLine>) => setHeld({ list, chosen: next });
  return {
    chosen,
    clear: () => put(new Map()),
    add: (lines: readonly CaseLine[]) =>
      put(new Map([...chosen, ...lines.map((line) => [line.id, line] as const)])),
    toggle: (line: CaseLine) => {
      const next = new Map(chosen);
      if (!next.delete(line.id)) next.set(line.id, line);
      put(next);
    },
    toggleAll: (lines: readonly CaseLine[]) => {
      const next = new Map(chosen);
      const all = lines.every(({ id }) => next.has(id));
      for (const line of lines) {
        if (all) next.delete(line.id);
        else next.set(line.id, line);
      }
      put(next);
    },
  };
}
