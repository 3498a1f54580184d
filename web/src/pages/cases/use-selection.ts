import { useCallback, useMemo, useState } from 'react';
import type { CaseLine } from '../../shared/case/case-api';

const NONE: ReadonlyMap<string, CaseLine> = new Map();

/** Chosen cases over all pages of a list; another list begins with none. */
export function useSelection(list: string, lines: readonly CaseLine[]) {
  const [held, setHeld] = useState({ list, chosen: NONE });
  const kept = held.list === list ? held.chosen : NONE;
  // Rows that were read again since carry the version that counts.
  const chosen = useMemo(() => {
    const fresh = lines.filter(({ id }) => kept.has(id));
    return fresh.length === 0 ? kept : new Map([...kept, ...fresh.map((line) => [line.id, line] as const)]);
  }, [kept, lines]);
  const change = useCallback(
    (next: (chosen: Map<string, CaseLine>) => void) =>
      setHeld((before) => {
        const copy = new Map(before.list === list ? before.chosen : NONE);
        next(copy);
        return { list, chosen: copy };
      }),
    [list],
  );
  const toggle = useCallback(
    (line: CaseLine) => change((copy) => void (copy.delete(line.id) || copy.set(line.id, line))),
    [change],
  );
  return {
    chosen,
    toggle,
    clear: useCallback(() => setHeld({ list, chosen: NONE }), [list]),
    add: (more: readonly CaseLine[]) => change((copy) => more.forEach((line) => copy.set(line.id, line))),
    toggleAll: () => {
      const all = lines.every(({ id }) => chosen.has(id));
      change((copy) => lines.forEach((line) => (all ? copy.delete(line.id) : copy.set(line.id, line))));
    },
  };
}
