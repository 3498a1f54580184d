import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Explanation } from './explanation.js';
import type { LimitCalendar } from './limit-calendar.js';
import {
  findInnerLimitErrors,
  START_EVENTS,
  type LimitKind,
  type LimitRule,
  type Step,
} from './limit-rule.js';

/** A deadline before it is a row. */
export interface PlannedDeadline {
  step: Step;
  limit: LimitKind;
  dueAt: Instant;
  dueOn: Day;
  explanation: Explanation;
}

/**
 * The deadlines that start with a step: the outer one, then the inner one if the rule has any; throws
 * InvalidInputError when the inner limit is longer than the outer, or the calendar cannot count the amount.
 */
export function planDeadlines(rule: LimitRule, startAt: Instant, calendar: LimitCalendar): PlannedDeadline[] {
  const errors = findInnerLimitErrors(rule);
  if (errors.length > 0) throw new InvalidInputError(errors);

  const outer = plan(rule, 'outer', rule.amount, startAt, calendar);
  if (rule.innerAmount === null) return [outer];
  return [outer, plan(rule, 'inner', rule.innerAmount, startAt, calendar)];
}

/** Of several rules of one step, which only a case of several kinds of pollution has, the one whose outer date is first. */
export function planSteps(
  rules: readonly LimitRule[],
  startAt: Instant,
  calendar: LimitCalendar,
): PlannedDeadline[] {
  const byStep = new Map<Step, PlannedDeadline[]>();
  for (const rule of rules) {
    const planned = planDeadlines(rule, startAt, calendar);
    const known = byStep.get(rule.step);
    if (!known || planned[0]!.dueAt < known[0]!.dueAt) byStep.set(rule.step, planned);
  }
  return [...byStep.values()].flat();
}

function plan(
  { step, unit, countFirstDay, dayEndsAt, ruleId, basis, revision, when }: LimitRule,
  limit: LimitKind,
  amount: number,
  start: Instant,
  calendar: LimitCalendar,
): PlannedDeadline {
  const counted = calendar.addLimit({ start, amount, unit, countFirstDay, dayEndsAt });
  const explanation: Explanation = {
    ...counted,
    start,
    startOn: dayOf(start),
    startEvent: START_EVENTS[step],
    rule: {
      step,
      limit,
      amount,
      unit,
      countFirstDay,
      dayEndsAt,
      ...(basis ? { ruleId: ruleId ?? null, basis, revision: revision ?? 1, when: when ?? null } : {}),
    },
  };
  return { step, limit, dueAt: counted.dueAt, dueOn: counted.dueOn, explanation };
}
