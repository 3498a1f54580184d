import { daysBetween, type Day } from '../../../kernel/day.js';
import { COLOURS, type LightRule } from './dispatch-rules.js';

export interface LightFacts {
  /** 0 for an answer that is there, or in time. */
  daysLate: number;
  /** How long its task has been 滞后; 0 where it is not. */
  daysBehind: number;
}

/** The sharpest rule that fits; of two of one colour the one that asks for more days. */
export function lightFor(rules: readonly LightRule[], facts: LightFacts): LightRule | null {
  const count = { 'late-answer': facts.daysLate, behind: facts.daysBehind };
  const fitting = rules.filter(({ on, trigger, days }) => on && count[trigger] >= days);
  const sharpness = ({ colour, days }: LightRule): number => COLOURS.indexOf(colour) * 1000 + days;
  return fitting.toSorted((a, b) => sharpness(b) - sharpness(a))[0] ?? null;
}

interface TaskFacts {
  status: string;
  dueOn: Day | null;
  milestones: readonly { plannedOn: Day; doneOn: Day | null }[];
}

/** Days since the date in force ran out or a milestone was ten days over, whichever came first. */
export function daysBehind({ status, dueOn, milestones }: TaskFacts, today: Day, grace: number): number {
  if (status !== 'behind') return 0;
  const since = milestones
    .filter(({ doneOn }) => doneOn === null || doneOn > today)
    .map(({ plannedOn }) => daysBetween(plannedOn, today) - grace);
  return Math.max(0, dueOn ? daysBetween(dueOn, today) : 0, ...since);
}

/** Why, as it stands on a slip. */
export function whyWords(
  { trigger }: LightRule,
  month: string,
  { daysLate, daysBehind: behind }: LightFacts,
) {
  if (trigger === 'behind') return `整改滞后 ${behind} 天`;
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月份月调度逾期未报 ${daysLate} 天`;
}

export function ruleWords({ trigger, days }: LightRule): string {
  return trigger === 'late-answer' ? `月调度逾期未报满 ${days} 天` : `整改滞后满 ${days} 天`;
}
