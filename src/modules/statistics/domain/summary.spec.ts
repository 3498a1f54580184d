import { NOTHING, percent, ratesOf } from './summary.js';

describe('rates of the summary', () => {
  it('are those that Hainan printed', () =>
    expect(ratesOf({ ...NOTHING, handedOn: 1427, closed: 492, stageClosed: 291, false: 100 })).toEqual({
      done: '54.9',
      untrue: '7.01',
    }));

  it.each([
    [1, 3, 1, '33.3'],
    [2, 3, 1, '66.7'],
    [1, 8, 0, '13'],
    [1, 1000, 1, '0.1'],
    [1, 100_000, 2, '0.00'],
    [5, 5, 2, '100.00'],
  ])('%d of %d with %d digits is %s', (part, whole, digits, said) =>
    expect(percent(part, whole, digits)).toBe(said),
  );

  it('is nothing of nothing', () => expect(ratesOf(NOTHING)).toEqual({ done: null, untrue: null }));
});
