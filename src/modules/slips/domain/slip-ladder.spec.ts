import { day } from '../../../kernel/day.js';
import { reachedConsequences, type CountedSlip } from './slip-ladder.js';
import { PROPOSED_RULES, type ConsequenceRule } from './slip-rule.js';

const slip = (id: string, colour: CountedSlip['colour'], on = '2026-05-10'): CountedSlip => ({
  id,
  colour,
  issuedOn: day(on),
});
const reached = (
  slips: readonly CountedSlip[],
  used: Record<string, string[]> = {},
  ladder: readonly ConsequenceRule[] = PROPOSED_RULES.ladder,
) =>
  reachedConsequences(
    slips,
    ladder,
    new Map(Object.entries(used).map(([id, ids]) => [id, new Set(ids)])),
  ).map(({ rule, slipIds }) => [rule.act, slipIds.join('+')]);

describe('what slips lead to', () => {
  it('is a letter for two yellows and a talk for each red', () => {
    expect(reached([slip('a', 'yellow')])).toEqual([]);
    expect(reached([slip('a', 'yellow'), slip('b', 'yellow')])).toEqual([['督办函', 'a+b']]);
    expect(reached([slip('a', 'red'), slip('b', 'blue'), slip('c', 'red')])).toEqual([
      ['约谈', 'a'],
      ['约谈', 'c'],
    ]);
  });

  it('uses slips up: the third yellow begins anew', () => {
    const three = ['a', 'b', 'c'].map((id) => slip(id, 'yellow'));
    expect(reached(three, { 'two-yellow': ['a', 'b'] })).toEqual([]);
    expect(reached([...three, slip('d', 'yellow')], { 'two-yellow': ['a', 'b'] })).toEqual([
      ['督办函', 'c+d'],
    ]);
  });

  it('frees the rest when a slip of a pair is withdrawn', () => {
    expect(reached([slip('b', 'yellow'), slip('c', 'yellow')])).toEqual([['督办函', 'b+c']]);
  });

  it('counts within the period only, and lets old ones go', () => {
    const [rule] = PROPOSED_RULES.ladder;
    const month = [{ ...rule!, withinDays: 30 }];
    const [a, b, c] = [
      slip('a', 'yellow', '2026-05-01'),
      slip('b', 'yellow', '2026-05-31'),
      slip('c', 'yellow', '2026-06-10'),
    ];
    expect(reached([a, b], {}, month)).toEqual([]);
    expect(reached([a, b, c], {}, month)).toEqual([['督办函', 'b+c']]);
  });

  it('is nothing where the rule is off', () => {
    const off = PROPOSED_RULES.ladder.map((rule) => ({ ...rule, on: false }));
    expect(reached([slip('a', 'red')], {}, off)).toEqual([]);
  });
});
