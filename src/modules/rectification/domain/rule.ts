/** By what a task is judged; data, with these figures until an office sets others. */
export interface RectificationRule {
  /** A milestone that is later than so many days makes its task 滞后. */
  behindAfterDays: number;
  /** Days ahead from which the light of a milestone is yellow. */
  milestoneWarnDays: number;
  /** The same of the next evidence of a long-term task. */
  evidenceWarnDays: number;
}

export const DEFAULT_RULE: RectificationRule = {
  behindAfterDays: 10,
  milestoneWarnDays: 10,
  evidenceWarnDays: 10,
};
