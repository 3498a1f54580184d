import { perTenThousand, placesOf } from './rank-units.js';

describe('the places of streets', () => {
  it('go by cases for each ten thousand residents, not by size', () => {
    const units = [
      { received: 148, residents: 104_000 },
      { received: 61, residents: 30_000 },
      { received: 131, residents: 131_000 },
    ];
    expect(placesOf(units)).toEqual([2, 1, 3]);
    expect(units.map(perTenThousand)).toEqual([14.2, 20.3, 10]);
  });

  it('go by cases for all where the residents of one are not known', () => {
    expect(
      placesOf([
        { received: 5, residents: 1000 },
        { received: 9, residents: null },
        { received: 1, residents: 10 },
      ]),
    ).toEqual([2, 1, 3]);
    expect(perTenThousand({ received: 9, residents: null })).toBeNull();
  });

  it('are shared by equals, and the next place is left out', () => {
    const unit = (received: number) => ({ received, residents: 1000 });
    expect(placesOf([unit(3), unit(3), unit(1)])).toEqual([1, 1, 3]);
    expect(placesOf([])).toEqual([]);
  });
});
