import { useState } from 'react';
import type { Draft, DraftDay } from './use-calendar';

const EMPTY: Draft = { days: [], publish: [] };
const isSame = (a: DraftDay, b: DraftDay): boolean => a.day === b.day && a.scope === b.scope;

/** What is drafted and not in force yet: a day once, the last word on it. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const without = (days: readonly DraftDay[], gone: readonly DraftDay[]) =>
    days.filter((one) => !gone.some((other) => isSame(one, other)));
  const order = (days: readonly DraftDay[]) => [...days].sort((a, b) => a.day.localeCompare(b.day));
  return {
    draft,
    isEmpty: draft.days.length + draft.publish.length === 0,
    take: (day: DraftDay) => setDraft({ ...draft, days: order([...without(draft.days, [day]), day]) }),
    takeAll: ({ days, publish }: Draft) =>
      setDraft({
        days: order([...without(draft.days, days), ...days]),
        publish: [
          ...draft.publish.filter(({ year }) => !publish.some((one) => one.year === year)),
          ...publish,
        ],
      }),
    drop: (day: DraftDay) => setDraft({ ...draft, days: without(draft.days, [day]) }),
    discard: () => setDraft(EMPTY),
  };
}
