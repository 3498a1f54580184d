import type { FieldError, Wording } from '../../../kernel/errors.js';
import type { LimitUnit } from './limit-calendar.js';
import type { RuleConditions } from './rule-conditions.js';

/** The stretches of a case that have a limit of their own, in the order in which they are reached. */
export const STEPS = ['sign', 'reply', 'rectify', 'publish', 'milestone', 'review'] as const;

/** All that a campaign sets a limit for: the steps of a case, and the answer of a department that a street calls. */
export const LIMIT_STEPS = [...STEPS, 'answer'] as const;
export type Step = (typeof LIMIT_STEPS)[number];

/** Followed up after the work itself: the second clock, with hollow lights. */
export const FOLLOW_UPS: readonly Step[] = ['milestone', 'review'];

/** The outer limit is what the inspection asks; the inner one leaves the bureau time for its review. */
export type LimitKind = 'outer' | 'inner';

/** What starts the clock of a step: always a move upstream, never the signature of the one who is waited for. */
export type StartEvent = 'dispatched' | 'verified' | 'stage-closed' | 'reported' | 'called';

/** How long a campaign gives for one step. */
export interface LimitRule {
  step: Step;
  amount: number;
  unit: LimitUnit;
  countFirstDay: boolean;
  /** In the same unit as `amount` and not more than it; null when there is no inner limit. */
  innerAmount: number | null;
  /** `HH:mm` in Shanghai at which a day ends, `24:00` as a rule. */
  dayEndsAt: string;
  /** What a campaign keeps with its rules; absent for a day that was set for one case. */
  ruleId?: string | null;
  basis?: string;
  revision?: number;
  when?: RuleConditions | null;
}

export const STEP_WORDS: Record<Step, Wording> = {
  sign: { zh: '签收', en: 'Sign' },
  reply: { zh: '情况答复', en: 'First report' },
  rectify: { zh: '整改办结', en: 'Rectify and close' },
  publish: { zh: '公开', en: 'Publish' },
  milestone: { zh: '阶段性节点', en: 'Stage milestone' },
  review: { zh: '停产复核', en: 'Review of a shut-down' },
  answer: { zh: '部门应', en: 'Department answers' },
};

export const LIMIT_KIND_WORDS: Record<LimitKind, Wording> = {
  outer: { zh: '外部时限', en: 'Outer limit' },
  inner: { zh: '内部时限', en: 'Inner limit' },
};

export const START_EVENTS: Record<Step, StartEvent> = {
  sign: 'dispatched',
  reply: 'dispatched',
  rectify: 'dispatched',
  publish: 'verified',
  milestone: 'stage-closed',
  review: 'reported',
  answer: 'called',
};

export const START_EVENT_WORDS: Record<StartEvent, Wording> = {
  dispatched: { zh: '交办', en: 'Dispatched' },
  verified: { zh: '核查通过', en: 'Verified' },
  'stage-closed': { zh: '阶段性办结', en: 'Stage-closed' },
  reported: { zh: '上报', en: 'Reported' },
  called: { zh: '街道呼', en: 'Called' },
};

/** What is wrong with the inner limit of a rule; amounts and times are checked when they are counted. */
export function findInnerLimitErrors({ amount, innerAmount }: LimitRule): FieldError[] {
  if (innerAmount === null || innerAmount <= amount) return [];
  return [
    {
      field: 'innerAmount',
      code: 'limit.inner_after_outer',
      wording: {
        zh: '内部时限({innerAmount})不能长于外部时限({amount})。',
        en: 'The inner limit ({innerAmount}) cannot be longer than the outer one ({amount}).',
      },
      details: { amount, innerAmount },
    },
  ];
}
