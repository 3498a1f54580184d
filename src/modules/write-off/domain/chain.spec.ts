import fc from 'fast-check';
import { standingOf, type Act, type ChainStanding } from './chain.js';
import { PROPOSED_LINKS, type ChainLink } from './links.js';

const outside = (name: string): ChainLink['signers'][number] => ({ kind: 'outside', of: name, name });
const chain: ChainLink[] = [
  [1, 'a', 1],
  [2, 'b', 1],
  [2, 'c', 2],
  [3, 'd', 1],
  [4, 'e', 1],
].map(([stage, key, signers]) => ({
  ...PROPOSED_LINKS[0]!,
  stage: stage as number,
  key: key as string,
  signers: Array.from({ length: signers as number }, (_, at) => outside(`${key}${at}`)),
}));

const sign = (link: string, signer = 0): Act => ({ kind: 'sign', link, signer, byId: null });
const states = ({ links }: ChainStanding): string =>
  links.map(({ link, state, attempt }) => `${link.key}${attempt}${state[0]}`).join(' ');

describe('a chain', () => {
  it('opens stage by stage, parallel links together', () => {
    expect(states(standingOf(chain, []))).toBe('a1o b1w c1w d1w e1w');
    expect(states(standingOf(chain, [sign('a')]))).toBe('a1p b1o c1o d1w e1w');
    expect(states(standingOf(chain, [sign('a'), sign('b'), sign('c', 1)]))).toBe('a1p b1p c1o d1w e1w');
    expect(states(standingOf(chain, [sign('a'), sign('c', 1), sign('c'), { kind: 'skip', link: 'b' }]))).toBe(
      'a1p b1s c1p d1o e1w',
    );
  });

  it('goes back to the link that was named; what ran beside it stays signed', () => {
    const there = [sign('a'), sign('b'), sign('c'), sign('c', 1)];
    const back = standingOf(chain, [...there, { kind: 'back', link: 'd', to: 'c' }]);
    expect(states(back)).toBe('a1p b1p c2o d2w e2w');
    expect(back.links.map(({ returns }) => returns)).toEqual([0, 0, 0, 1, 0]);
    const start = standingOf(chain, [...there, { kind: 'back', link: 'd', to: 'a' }]);
    expect(states(start)).toBe('a2o b2w c2w d2w e2w');
  });

  it('is through when each link is signed or left out, and not before', () => {
    const all = [sign('a'), { kind: 'skip', link: 'b' } as const, sign('c'), sign('c', 1), sign('d')];
    expect(standingOf(chain, all).isThrough).toBe(false);
    expect(standingOf(chain, [...all, sign('e')])).toMatchObject({ isThrough: true, open: [] });
  });
});

/** Plays random wishes and takes those that are allowed where the chain stands. */
function played(wishes: readonly [number, number, number][]): Act[] {
  const acts: Act[] = [];
  for (const [which, verb, to] of wishes) {
    const { open } = standingOf(chain, acts);
    const at = open[which % (open.length || 1)];
    if (!at) break;
    const earlier = chain.filter(({ stage }) => stage < at.link.stage);
    const target = earlier[to % (earlier.length || 1)];
    if (verb === 0) acts.push({ kind: 'skip', link: at.link.key });
    else if (verb === 1 && target) acts.push({ kind: 'back', link: at.link.key, to: target.key });
    else {
      const signer = at.link.signers.findIndex((_, index) => !at.signed.includes(index));
      acts.push(sign(at.link.key, signer));
    }
  }
  return acts;
}

const wishes = fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.nat(9)), { maxLength: 40 });

describe('whatever is done to a chain', () => {
  it('no link is signed, skipped or open while one of an earlier stage is not through', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const { links } = standingOf(chain, played(all));
        const isThrough = (state: string): boolean => state === 'passed' || state === 'skipped';
        for (const one of links.filter(({ state }) => state !== 'waiting'))
          for (const before of links.filter(({ link }) => link.stage < one.link.stage))
            expect(isThrough(before.state)).toBe(true);
      }),
    );
  });

  it('someone is always asked until all is through, and nobody afterwards', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const { open, isThrough } = standingOf(chain, played(all));
        expect(open.length === 0).toBe(isThrough);
      }),
    );
  });

  it('what a return opens anew needs every signature anew', () => {
    fc.assert(
      fc.property(wishes, fc.nat(4), (all, to) => {
        const acts = played(all);
        const [at] = standingOf(chain, acts).open;
        const target = chain[to]!;
        if (!at || target.stage >= at.link.stage) return;
        const after = standingOf(chain, [...acts, { kind: 'back', link: at.link.key, to: target.key }]);
        for (const one of after.links)
          if (one.link.key === target.key || one.link.stage > target.stage)
            expect([one.signed, one.state === 'passed' || one.state === 'skipped']).toEqual([[], false]);
        expect(after.open.map(({ link }) => link.key)).toEqual([target.key]);
      }),
    );
  });
});
