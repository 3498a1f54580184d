import { whyKept } from './key-use.js';

describe('an old key', () => {
  it.each([
    [{ values: 0, carried: 0 }, 0, []],
    [{ values: 1, carried: 0 }, 0, ['values']],
    [{ values: 0, carried: 2 }, 0, ['carried']],
    [{ values: 0, carried: 0 }, 3, ['unnamed']],
  ])('with %j and %i that name no key is kept for %j', (use, unnamed, why) =>
    expect(whyKept(use, unnamed)).toEqual(why),
  );
});
