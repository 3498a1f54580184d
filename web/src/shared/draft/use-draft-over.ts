import { useState } from 'react';

/**
 * What is being changed, over the version it began with: a reading meanwhile takes nothing of it away, and what is sent says
 * which version it was made over.
 */
export function useDraftOver<Input extends object>(inForce: Input, version: number) {
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
    /** What was sent is in force now, as the next version; what was typed since the press goes on over it. */
    settle: (sent: Input) =>
      setDraft((old) => (old && old.input !== sent ? { input: old.input, began: old.began + 1 } : null)),
  };
}
