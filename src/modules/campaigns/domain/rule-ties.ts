import { specificity, type RuleConditions, type Step } from '../../deadlines/domain/index.js';

/** A rule that holds for some cases only. */
export interface ConditionalRule {
  id: string;
  step: Step;
  when: RuleConditions;
}

type List = readonly string[] | null;

const shared = (one: List, other: List): List =>
  one && other ? one.filter((value) => other.includes(value)) : (one ?? other);

/** What a case that both could fit has; null where no case can. */
function common(one: RuleConditions, other: RuleConditions): RuleConditions | null {
  const keys = [one.isKeyCase, other.isKeyCase].filter((value) => value !== null);
  const media = shared(one.media, other.media);
  const handlingLevels = shared(one.handlingLevels, other.handlingLevels);
  if (new Set(keys).size > 1 || media?.length === 0 || handlingLevels?.length === 0) return null;
  return { isKeyCase: keys[0] ?? null, media, handlingLevels };
}

/** Whether the rule holds for every case that has all of that. */
function covers(rule: RuleConditions, all: RuleConditions): boolean {
  const within = (asked: List, given: List): boolean =>
    asked === null || (given !== null && given.every((value) => asked.includes(value)));
  return (
    (rule.isKeyCase === null || rule.isKeyCase === all.isKeyCase) &&
    within(rule.media, all.media) &&
    within(rule.handlingLevels, all.handlingLevels)
  );
}

/**
 * Two rules of a step of which nobody could say which one holds: some case fits both, each names as many conditions,
 * and no rule that names more settles it. Kinds of pollution that have nothing in common are no tie: of a case of
 * several kinds the earliest date holds.
 */
export function findTie<R extends ConditionalRule>(rules: readonly R[]): [R, R] | null {
  for (const [index, one] of rules.entries())
    for (const other of rules.slice(index + 1)) {
      if (one.step !== other.step || specificity(one.when) !== specificity(other.when)) continue;
      const both = common(one.when, other.when);
      if (!both) continue;
      const settles = ({ step, when }: R): boolean =>
        step === one.step && specificity(when) > specificity(one.when) && covers(when, both);
      if (!rules.some(settles)) return [one, other];
    }
  return null;
}
