import { proposedWays, waysOf } from './rules.js';

const RULE = { mail: true, bell: true, webhook: false };

describe('the ways of a letter', () => {
  it('are those of its rule where none of its things asks for others', () => {
    expect(waysOf(RULE)).toEqual(RULE);
    expect(waysOf(RULE, [null, null])).toEqual(RULE);
  });

  it('are those that its things ask for, instead of the rule', () => {
    expect(waysOf(RULE, [['bell']])).toEqual({ mail: false, bell: true, webhook: false });
    expect(waysOf(RULE, [['webhook'], ['mail']])).toEqual({ mail: true, bell: false, webhook: true });
  });

  it('are those of both where some of them leave it to the rule', () => {
    expect(waysOf(RULE, [['webhook'], null])).toEqual({ mail: true, bell: true, webhook: true });
  });

  it('need no mail to say that the mail server is away', () => {
    expect(proposedWays('mail.away')).toEqual({ mail: false, bell: true, webhook: false });
  });
});
