import { useSearchParams } from 'react-router';
import type { Plan } from './use-dispatch';

/** Everything goes unless it is taken out; what is out stands in the address, so that a reload keeps it. */
export function useChoice() {
  const [search, setSearch] = useSearchParams();
  const off = new Set(search.get('off')?.split(',').filter(Boolean));
  const put = (next: ReadonlySet<string>) =>
    setSearch(
      (before) => {
        if (next.size > 0) before.set('off', [...next].join(','));
        else before.delete('off');
        return before;
      },
      { replace: true },
    );
  return {
    isIn: ({ case: { id } }: Plan) => !off.has(id),
    /** Takes them out when all are in, and puts them in otherwise. */
    toggle: (plans: readonly Plan[]) => {
      const all = plans.every(({ case: { id } }) => !off.has(id));
      const next = new Set(off);
      for (const { case: line } of plans) {
        if (all) next.add(line.id);
        else next.delete(line.id);
      }
      put(next);
    },
  };
}
