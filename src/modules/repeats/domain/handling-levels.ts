/** Who takes a matter in hand that comes back: head of the unit, paired district leader, command office. */
export const HANDLING_LEVELS = ['unit-head', 'paired-leader', 'command-office'] as const;
export type HandlingLevel = (typeof HANDLING_LEVELS)[number];

export interface LevelRule {
  /** Counted without the first case. */
  fromRepeats: number;
  level: HandlingLevel;
  opensTaskForce: boolean;
}

/** In force until the office sets its own: a proposal of ours, no rule of any campaign. */
export const PROPOSED_LEVELS: readonly LevelRule[] = [
  { fromRepeats: 1, level: 'unit-head', opensTaskForce: false },
  { fromRepeats: 2, level: 'paired-leader', opensTaskForce: false },
  { fromRepeats: 3, level: 'command-office', opensTaskForce: true },
];

/** The rule for a matter with so many repeats; null while it has too few. */
export function levelFor(rules: readonly LevelRule[], repeats: number): LevelRule | null {
  const reached = rules.filter(({ fromRepeats }) => fromRepeats <= repeats);
  return reached.toSorted((a, b) => b.fromRepeats - a.fromRepeats)[0] ?? null;
}
