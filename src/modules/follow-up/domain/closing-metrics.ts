/** Figures that say how much is done, each with its own answer to whether 阶段性办结 is done. */
export const CLOSING_METRICS = ['closing-rate', 'on-time-rate', 'due-done-rate'] as const;
export type ClosingMetric = (typeof CLOSING_METRICS)[number];

/** 后续口径 of one campaign. */
export interface FollowUpRule {
  /** These count a stage-closed case as done. */
  countsStageClosed: ClosingMetric[];
  /** A write-off that has stood for more days than this is told of. */
  writeOffDays: number;
}

/** 办结率 counts 阶段性办结 as done (published tables of the inspection, domain 0.5); the two others follow the report in time. */
export const PROPOSED_RULE: FollowUpRule = { countsStageClosed: [...CLOSING_METRICS], writeOffDays: 20 };

export const GENERAL = 'general';

/** How a case is closed, as far as a metric asks. */
export type Ending = 'closed' | 'stage-closed' | 'open';

/** Whether that metric counts the case as done. */
export function isDoneFor(
  metric: ClosingMetric,
  ending: Ending,
  { countsStageClosed }: Pick<FollowUpRule, 'countsStageClosed'>,
): boolean {
  return ending === 'closed' || (ending === 'stage-closed' && countsStageClosed.includes(metric));
}
