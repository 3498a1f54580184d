import { useState } from 'react';

/** What is being changed, over the version it began with: a reading meanwhile takes nothing away. */
export function useKeptDraft<Input>(inForce: Input, version: number) {
  const [draft, setDraft] = useState<{ input: Input; began: number } | null>(null);
  return {
    input: draft?.input ?? inForce,
    began: draft?.began ?? version,
    isChanged: draft !== null,
    change: (part: Partial<Input>) =>
      setDraft((old) => ({
        input: { ...(old?.input ?? inForce), ...part },
        began: old?.began ?? version,
      })),
    drop: () => setDraft(null),
  };
}
