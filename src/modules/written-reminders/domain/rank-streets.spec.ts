import {
  firstPlaces,
  rankStreets,
  streetsWithout,
  type NamedStreet,
  type PeriodCase,
} from './rank-streets.js';

const street = (unitId: string): NamedStreet => ({ unitId, name: `${unitId}街道` });
const STREETS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(street);
let serial = 0;
const cases = (unit: string | null, n: number, more: Partial<PeriodCase> = {}): PeriodCase[] =>
  Array.from({ length: n }, () => ({
    id: String((serial += 1)),
    homeUnitId: unit,
    isRepeat: false,
    overdue: false,
    ...more,
  }));
const none = new Map<string, number>();

describe('the streets of a period in their places', () => {
  it('puts the most cases first, and tells what they are', () => {
    const found = [
      ...cases('b', 2),
      ...cases('a', 1, { isRepeat: true }),
      ...cases('a', 2, { overdue: true }),
    ];
    expect(rankStreets(STREETS, found, new Map([['a', 5]]))).toEqual([
      { unitId: 'a', name: 'a街道', place: 1, cases: 3, repeats: 1, overdue: 2, before: 5 },
      { unitId: 'b', name: 'b街道', place: 2, cases: 2, repeats: 0, overdue: 0, before: 0 },
    ]);
  });

  it('gives equals the same place, and the next one the place behind them', () => {
    const ranking = rankStreets(STREETS, [...cases('c', 2), ...cases('a', 2), ...cases('b', 1)], none);
    expect(ranking.map(({ unitId, place }) => [unitId, place])).toEqual([
      ['a', 1],
      ['c', 1],
      ['b', 3],
    ]);
  });

  it('takes a sixth street that is as high as the fifth, and not the seventh', () => {
    const sizes = { a: 9, b: 8, c: 7, d: 6, e: 4, f: 4, g: 3 };
    const found = Object.entries(sizes).flatMap(([unit, n]) => cases(unit, n));
    const first = firstPlaces(rankStreets(STREETS, found, none), 5);
    expect(first.map(({ unitId }) => unitId)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const tied = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((unit) => cases(unit, 1));
    expect(firstPlaces(rankStreets(STREETS, tied, none), 5)).toHaveLength(7);
  });

  it('ranks no street without a case, and nobody who is no street', () => {
    const ranking = rankStreets(STREETS, [...cases('x', 9), ...cases(null, 3), ...cases('g', 1)], none);
    expect(ranking.map(({ unitId, place }) => [unitId, place])).toEqual([['g', 1]]);
    expect(rankStreets(STREETS, [], none)).toEqual([]);
  });

  it('calls those free of complaints that have no case, not even one that waits', () => {
    const ranking = rankStreets(STREETS, [...cases('a', 1), ...cases('b', 1)], none);
    const free = streetsWithout(STREETS, ranking, new Map([['d', 1]]));
    expect(free.map(({ unitId }) => unitId)).toEqual(['c', 'e', 'f', 'g']);
  });
});
