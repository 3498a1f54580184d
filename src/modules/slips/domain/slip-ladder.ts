import { daysBetween, type Day } from '../../../kernel/day.js';
import type { Colour } from './colours.js';
import type { ConsequenceRule } from './slip-rule.js';

/** A slip as far as the ladder looks at it. */
export interface CountedSlip {
  id: string;
  colour: Colour;
  issuedOn: Day;
}

/** So many slips, together for the first time, lead to what the rule says. */
export interface Reached {
  rule: ConsequenceRule;
  slipIds: string[];
}

/**
 * What the slips of one unit lead to beyond what they led to already. `slips` are those that count, oldest first; a
 * slip that is used up by a rule (`used`, by rule) counts for that rule no more.
 */
export function reachedConsequences(
  slips: readonly CountedSlip[],
  ladder: readonly ConsequenceRule[],
  used: ReadonlyMap<string, ReadonlySet<string>>,
): Reached[] {
  return ladder.filter(({ on }) => on).flatMap((rule) => groupsOf(slips, rule, used.get(rule.id)));
}

function groupsOf(
  slips: readonly CountedSlip[],
  rule: ConsequenceRule,
  used: ReadonlySet<string> | undefined,
): Reached[] {
  const found: Reached[] = [];
  let open: CountedSlip[] = [];
  for (const slip of slips) {
    if (slip.colour !== rule.colour || used?.has(slip.id)) continue;
    open = [...open.filter(({ issuedOn }) => daysBetween(issuedOn, slip.issuedOn) < rule.withinDays), slip];
    if (open.length < rule.count) continue;
    found.push({ rule, slipIds: open.map(({ id }) => id) });
    open = [];
  }
  return found;
}
