import { standingOf, type Act } from './chain.js';
import { findLinkErrors } from './check-links.js';
import { maySkip, PROPOSED_LINKS, type ChainLink, type LinkRule } from './links.js';
import { hasSignedAlready, seatOf } from './turn.js';

const unit = (of: string) => ({ kind: 'unit', of, name: of }) as const;
const of = (key: string, signers: ChainLink['signers']): ChainLink => ({
  ...PROPOSED_LINKS.find((one) => one.key === key)!,
  signers,
});
const chain = [
  of('self-check', [unit('street')]),
  of('unit-opinion', [unit('street')]),
  of('acceptance', [unit('water'), unit('parks')]),
];
const sign = (link: string, byId: string, signer = 0): Act => ({ kind: 'sign', link, signer, byId });
const at = (acts: Act[], key: string) => standingOf(chain, acts).links.find(({ link }) => link.key === key)!;

describe('whose turn it is', () => {
  it('is that of the awaited signers alone', () => {
    const acts = [sign('self-check', 'liu'), sign('unit-opinion', 'wu')];
    const water = { userId: 'duan', role: 'department-user', unitId: 'water' };
    expect(seatOf(at(acts, 'acceptance'), water, false)).toBe(0);
    expect(seatOf(at([...acts, sign('acceptance', 'duan')], 'acceptance'), water, false)).toBeNull();
    expect(seatOf(at(acts, 'acceptance'), { ...water, unitId: 'parks' }, false)).toBe(1);
    expect(seatOf(at(acts, 'acceptance'), { ...water, unitId: 'street' }, true)).toBeNull();
    expect(seatOf(at([], 'acceptance'), water, false)).toBeNull();
  });

  it('is never that of who applied, later on', () => {
    const acts = [sign('self-check', 'liu')];
    expect(hasSignedAlready(chain, acts, at(acts, 'unit-opinion'), 'liu')).toBe(true);
    expect(hasSignedAlready(chain, acts, at(acts, 'unit-opinion'), 'wu')).toBe(false);
    const sent: Act[] = [...acts, { kind: 'back', link: 'unit-opinion', to: 'self-check' }];
    expect(hasSignedAlready(chain, sent, at(sent, 'self-check'), 'liu')).toBe(false);
  });

  it('is nobody’s twice in one attempt, but again in the next', () => {
    const acts = [sign('self-check', 'liu'), sign('unit-opinion', 'wu'), sign('acceptance', 'duan')];
    expect(hasSignedAlready(chain, acts, at(acts, 'acceptance'), 'duan')).toBe(true);
    const again: Act[] = [
      ...acts,
      { kind: 'back', link: 'acceptance', to: 'unit-opinion' },
      sign('unit-opinion', 'wu'),
    ];
    expect(hasSignedAlready(chain, again, at(again, 'acceptance'), 'duan')).toBe(false);
  });
});

describe('a link is left out', () => {
  it('only by its rule', () => {
    expect(maySkip(of('acceptance', []), 'immediate')).toBe(false);
    expect(maySkip(of('joint-review', [unit('water')]), 'immediate')).toBe(true);
    expect(maySkip(of('joint-review', [unit('water')]), 'dated')).toBe(false);
    expect(maySkip(of('joint-review', []), 'dated')).toBe(true);
  });
});

describe('the chain of a campaign', () => {
  const codes = (links: readonly LinkRule[]) =>
    findLinkErrors(links).map(({ field, code }) => `${field} ${code}`);
  const changed = (key: string, more: Partial<LinkRule>) =>
    PROPOSED_LINKS.map((link) => (link.key === key ? { ...link, ...more } : link));

  it('holds as it is proposed', () => {
    expect(codes(PROPOSED_LINKS)).toEqual([]);
  });

  it('is refused at the field that is wrong', () => {
    expect(codes([])).toEqual(['links write-off.none']);
    expect(codes(PROPOSED_LINKS.slice(0, -1))).toEqual(['links write-off.close']);
    expect(codes(changed('publicity', { publicity: null }))).toEqual([
      'links.4.publicity write-off.publicity',
    ]);
    expect(codes(changed('leader', { signers: [] }))).toEqual(['links.5.signers write-off.signers']);
    expect(codes(changed('leader', { stage: 12 }))).toEqual([
      'links write-off.stage',
      'links write-off.close',
    ]);
    expect(codes(changed('leader', { key: 'filing' }))).toEqual(['links write-off.key']);
    const skip = { types: [], nobody: true, basis: ' ' };
    expect(codes(changed('leader', { skip }))).toEqual(['links.5.skip write-off.basis']);
    expect(codes(changed('self-check', { signers: [{ kind: 'role', of: 'leader' }] }))).toEqual([
      'links.0.signers write-off.first',
    ]);
  });
});
