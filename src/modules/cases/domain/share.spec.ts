import {
  carriedWeights,
  isJoint,
  keptShares,
  plus,
  printShare,
  printShareOf,
  sumShares,
  NOTHING,
} from './share.js';

describe('shares of joint cases', () => {
  it('print the halves of the bulletin: 福安 4.5, 蕉城 0.5, together 5', () => {
    const fuan = sumShares([
      { weight: 1, whole: 1, times: 4 },
      { weight: 1, whole: 2, times: 1 },
    ]);
    const jiaocheng = sumShares([{ weight: 1, whole: 2, times: 1 }]);
    expect([printShare(fuan), printShare(jiaocheng)]).toEqual(['4.5', '0.5']);
    expect(plus(fuan, jiaocheng)).toEqual({ over: 5n, under: 1n });
  });

  it('print a third as 0.33 and three thirds as 1', () => {
    const third = sumShares([{ weight: 1, whole: 3, times: 1 }]);
    expect(printShare(third)).toBe('0.33');
    expect(printShare(plus(third, plus(third, third)))).toBe('1');
  });

  it.each([
    [7, [7, 7, 7], '0.33'],
    [2, [2, 1], '0.67'],
    [3, [3, 0], '1'],
    [0, [3, 0], '0'],
    [0, [0], '0'],
    [1, [1, 7], '0.13'],
  ])('weight %i of %j prints %s', (weight, weights, text) => {
    expect(printShareOf(weight, weights)).toBe(text);
  });

  it('stay exact over ten thousand cases of sevenths, elevenths and thirteenths', () => {
    const parts = [7, 11, 13].flatMap((whole) =>
      Array.from({ length: whole }, () => ({ weight: 1, whole, times: 3333 })),
    );
    expect(printShare(sumShares(parts))).toBe('9999');
    expect(sumShares([])).toEqual(NOTHING);
  });

  it('make a case joint from the second unit that has one', () => {
    expect([isJoint([1, 0, 0]), isJoint([1, 1]), isJoint([])]).toEqual([false, true, false]);
  });
});

describe('the weights of new parties', () => {
  const lead = (unitId: string, weight = 1) => ({ unitId, role: 'LEAD' as const, weight });
  const assist = (unitId: string, weight = 0) => ({ unitId, role: 'ASSIST' as const, weight });

  it('give the whole to the first lead', () => {
    expect([...carriedWeights([], [lead('a'), assist('b')])]).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });

  it('let a new lead take over what the old one had, and who stays keep its own', () => {
    const before = [lead('a', 2), assist('b', 1)];
    expect([...carriedWeights(before, [lead('c'), assist('b')])]).toEqual([
      ['c', 2],
      ['b', 1],
    ]);
  });

  it('never leave a case that has a lead without a whole', () => {
    const before = [lead('a', 0), assist('b', 1)];
    expect([...carriedWeights(before, [lead('a')])]).toEqual([['a', 1]]);
  });

  it('weigh nothing while nobody leads', () => {
    expect([...carriedWeights([], [assist('b')])]).toEqual([['b', 0]]);
  });
});

describe('what a case keeps of its parts', () => {
  const lead = (unitId: string, weight: number) => ({ unitId, role: 'LEAD' as const, weight });
  const assist = (unitId: string, weight: number) => ({ unitId, role: 'ASSIST' as const, weight });

  it('names the lead, and who answers alone even when it assists', () => {
    expect(keptShares([lead('a', 0), assist('b', 3)])).toEqual({
      leadUnitId: 'a',
      holders: 1,
      soleUnitId: 'b',
      wholeWeight: 3,
    });
  });

  it('has nobody alone where several answer, and nobody at all without parts', () => {
    expect(keptShares([lead('a', 1), assist('b', 1), assist('c', 0)])).toMatchObject({
      holders: 2,
      soleUnitId: null,
      wholeWeight: 2,
    });
    expect(keptShares([])).toEqual({ leadUnitId: null, holders: 0, soleUnitId: null, wholeWeight: 0 });
  });
});
