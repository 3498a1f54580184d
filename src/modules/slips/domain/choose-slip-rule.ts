import { isSharper } from './colours.js';
import type { OwedStep, SlipRule } from './slip-rule.js';

/** What a rule may know of a case and of one thing it owes. */
export interface SlipFacts {
  isKeyCase: boolean;
  isCentral: boolean;
  /** The unit has begun with it. */
  begun: boolean;
  /** A limit that is open; null where only the case itself is looked at. */
  limit: { step: OwedStep; workingDaysLeft: number; workingDaysLate: number; askedForMore: boolean } | null;
  /** How often its report was sent back. */
  sentBack: number;
}

export function fitsRule(rule: SlipRule, facts: SlipFacts): boolean {
  if (!rule.on) return false;
  if (rule.cases === 'key' && !facts.isKeyCase) return false;
  if (rule.cases === 'central' && !facts.isCentral) return false;
  if (rule.trigger === 'sent-back') return facts.limit === null && facts.sentBack >= rule.amount;
  if (!facts.limit || !rule.steps.includes(facts.limit.step)) return false;
  const { workingDaysLate, workingDaysLeft, askedForMore } = facts.limit;
  if (rule.trigger === 'late') return workingDaysLate >= rule.amount;
  return workingDaysLate === 0 && workingDaysLeft <= rule.amount && !facts.begun && !askedForMore;
}

/** The sharpest rule that fits; of two of one colour the one that asks for more, so that its reason says most. */
export function chooseRule(rules: readonly SlipRule[], facts: SlipFacts): SlipRule | null {
  let chosen: SlipRule | null = null;
  for (const rule of rules) {
    if (!fitsRule(rule, facts)) continue;
    const better =
      !chosen ||
      isSharper(rule.colour, chosen.colour) ||
      (rule.colour === chosen.colour && rule.trigger === chosen.trigger && rule.amount > chosen.amount);
    if (better) chosen = rule;
  }
  return chosen;
}
