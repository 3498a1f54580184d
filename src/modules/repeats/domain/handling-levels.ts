/** Who takes a matter in hand that comes back: head of the unit, paired district leader, command office. */
export const HANDLING_LEVELS = ['unit-head', 'paired-leader', 'command-office'] as const;
export type HandlingLevel = (typeof HANDLING_LEVELS)[number];

export interface LevelRule {
  /** Counted without the first case. */
  fromRepeats: number;
  level: HandlingLevel;
  opensTaskForce: boolean;
}

/** How high repeats are handled, and which of them count. */
export interface LevelPolicy {
  /** Only repeats of so many days up to the newest one count; null: all. */
  withinDays: number | null;
  /** Only 办结后重复 count. */
  onlyAfterClosure: boolean;
  rules: readonly LevelRule[];
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

/** 0 for none; a higher level is a larger number. */
export const heightOf = (level: string | null): number =>
  HANDLING_LEVELS.findIndex((one) => one === level) + 1;

/** What is wrong with a set of rules: a number twice, or a level that falls as the repeats grow; null when nothing is. */
export function faultOf(rules: readonly LevelRule[]): { repeats: number; fault: 'twice' | 'falls' } | null {
  const inOrder = rules.toSorted((a, b) => a.fromRepeats - b.fromRepeats);
  for (const [at, rule] of inOrder.entries()) {
    const before = inOrder[at - 1];
    if (!before) continue;
    if (before.fromRepeats === rule.fromRepeats) return { repeats: rule.fromRepeats, fault: 'twice' };
    if (heightOf(before.level) > heightOf(rule.level)) return { repeats: rule.fromRepeats, fault: 'falls' };
  }
  return null;
}
