import { chooseRule, fitsRule, type SlipFacts } from './choose-slip-rule.js';
import { PROPOSED_RULES, type SlipRule } from './slip-rule.js';

const limit = (more: Partial<NonNullable<SlipFacts['limit']>> = {}) => ({
  step: 'rectify' as const,
  workingDaysLeft: 0,
  workingDaysLate: 0,
  askedForMore: false,
  ...more,
});
const facts = (more: Partial<SlipFacts> = {}): SlipFacts => ({
  isKeyCase: false,
  isCentral: false,
  begun: false,
  limit: limit(),
  sentBack: 0,
  ...more,
});
const chosen = (more: Partial<SlipFacts>, rules: readonly SlipRule[] = PROPOSED_RULES.rules) =>
  chooseRule(rules, facts(more))?.id ?? null;
const central = PROPOSED_RULES.rules.map((rule) => ({ ...rule, on: true }));

describe('which slip is proposed', () => {
  it.each([
    [1, 'blue-late'],
    [2, 'blue-late'],
    [3, 'yellow-late'],
    [4, 'yellow-late'],
    [5, 'red-late'],
    [40, 'red-late'],
  ])('follows the working days late: %i', (workingDaysLate, id) => {
    expect(chosen({ limit: limit({ workingDaysLate }) })).toBe(id);
  });

  it('warns of a near date only while nothing was begun and no more time is asked for', () => {
    expect(chosen({ limit: limit({ workingDaysLeft: 2 }) })).toBe('blue-due');
    expect(chosen({ limit: limit({ workingDaysLeft: 3 }) })).toBeNull();
    expect(chosen({ begun: true, limit: limit({ workingDaysLeft: 1 }) })).toBeNull();
    expect(chosen({ limit: limit({ workingDaysLeft: 1, askedForMore: true }) })).toBeNull();
    expect(chosen({ limit: limit({ step: 'reply', workingDaysLeft: 1 }) })).toBeNull();
  });

  it('goes on when more time is asked for after the date: a request moves nothing', () => {
    expect(chosen({ limit: limit({ workingDaysLate: 1, askedForMore: true }) })).toBe('blue-late');
  });

  it('counts reports that were sent back for the case and not for its limits', () => {
    expect(chosen({ limit: null, sentBack: 2 })).toBe('yellow-back');
    expect(chosen({ limit: null, sentBack: 1 })).toBeNull();
    expect(chosen({ sentBack: 5 })).not.toBe('yellow-back');
  });

  it('keeps rules for key cases and central inspections to those', () => {
    expect(chosen({ limit: limit({ workingDaysLate: 1 }) }, central)).toBe('blue-late');
    expect(chosen({ isCentral: true, limit: limit({ workingDaysLate: 1 }) }, central)).toBe('red-central');
    const key: SlipRule = { ...PROPOSED_RULES.rules[1]!, id: 'key', cases: 'key', colour: 'yellow' };
    expect(chosen({ limit: limit({ workingDaysLate: 1 }) }, [key])).toBeNull();
    expect(chosen({ isKeyCase: true, limit: limit({ workingDaysLate: 1 }) }, [key])).toBe('key');
  });

  it('takes the sharpest colour whatever the order, and within a colour the rule that asks for more', () => {
    const late = { limit: limit({ workingDaysLate: 9 }) };
    expect(chosen(late, PROPOSED_RULES.rules.toReversed())).toBe('red-late');
    const two = [5, 8].map((amount) => ({ ...PROPOSED_RULES.rules[4]!, id: `red-${amount}`, amount }));
    expect([chosen(late, two), chosen(late, two.toReversed())]).toEqual(['red-8', 'red-8']);
  });

  it('leaves a rule alone that is off', () => {
    const off = { ...PROPOSED_RULES.rules[4]!, on: false };
    expect(fitsRule(off, facts({ limit: limit({ workingDaysLate: 9 }) }))).toBe(false);
  });
});
