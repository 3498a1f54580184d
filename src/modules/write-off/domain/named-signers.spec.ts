import { PROPOSED_LINKS, type ChainLink, type LinkRule } from './links.js';
import { linksWithout, names, rulesWithout } from './named-signers.js';

const rule = (...ids: string[]): LinkRule => ({
  ...PROPOSED_LINKS[0]!,
  signers: ids.map((of) => ({ kind: 'person', of })),
});
const frozen = (...ids: string[]): ChainLink => ({
  ...PROPOSED_LINKS[0]!,
  signers: ids.map((of) => ({ kind: 'person', of, name: of })),
});

describe('signers by name', () => {
  it('are told from a unit or a role with the same word', () => {
    expect(names(rule('a'), 'a')).toBe(true);
    expect(names({ signers: [{ kind: 'role', of: 'a' }] }, 'a')).toBe(false);
  });

  it('are followed by somebody else in a rule, who signs once also where they stood already', () => {
    expect(rulesWithout([rule('a', 'c'), rule('b')], 'a', 'b').map(({ signers }) => signers)).toEqual([
      [
        { kind: 'person', of: 'b' },
        { kind: 'person', of: 'c' },
      ],
      [{ kind: 'person', of: 'b' }],
    ]);
    expect(rulesWithout([rule('a', 'b')], 'a', 'b')[0]!.signers).toEqual([{ kind: 'person', of: 'b' }]);
  });

  it('keep their seats in a run', () => {
    const [link] = linksWithout([frozen('x', 'a')], 'a', { id: 'b', name: '乙' });
    expect(link!.signers).toEqual([
      { kind: 'person', of: 'x', name: 'x' },
      { kind: 'person', of: 'b', name: '乙' },
    ]);
  });
});
