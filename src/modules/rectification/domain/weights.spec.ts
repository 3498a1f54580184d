import fc from 'fast-check';
import { findWeightErrors, sharesOf } from './weights.js';

describe('sharesOf', () => {
  it('leaves weights as they are and shares what is left among those without one', () => {
    expect(sharesOf([20, null, null])).toEqual([20, 40, 40]);
    expect(sharesOf([50, 50])).toEqual([50, 50]);
  });

  it('gives what cannot be halved to the earlier ones', () => {
    expect(sharesOf([null, null, null])).toEqual([34, 33, 33]);
    expect(sharesOf([30, null, null, null])).toEqual([30, 24, 23, 23]);
  });

  it('always adds up to 100 where the weights hold', () => {
    const weights = fc.array(fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(weights, (given) => {
        if (findWeightErrors(given).length > 0) return;
        const shares = sharesOf(given);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(100);
        expect(shares.every((share) => Number.isInteger(share) && share >= 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
    // Weights out of the air seldom add up; those without any always do.
    for (let count = 1; count <= 50; count += 1)
      expect(sharesOf(Array<null>(count).fill(null)).reduce((a, b) => a + b, 0)).toBe(100);
  });
});

describe('findWeightErrors', () => {
  const codes = (weights: (number | null)[]) => findWeightErrors(weights).map(({ code }) => code);

  it.each([
    [[60, 50], ['weights.not_whole']],
    [[60, 30], ['weights.not_whole']],
    [[60, 40], []],
    [[100, null], ['weights.nothing_left']],
    [[99, null, null], ['weights.nothing_left']],
    [[98, null, null], []],
    [[null], []],
  ])('%j → %j', (weights, expected) => {
    expect(codes(weights)).toEqual(expected);
  });
});
