import { distanceBetween, position, readPosition, storePosition } from './position.js';

describe('a position', () => {
  it.each([
    [30.2741, 120.1551, { lat: 30.2741, lng: 120.1551 }],
    [-90, 180, { lat: -90, lng: 180 }],
    [0, 0, null],
    [90.1, 1, null],
    [1, -180.1, null],
    [Number.NaN, 1, null],
    [null, 1, null],
    [1, undefined, null],
  ])('of %p, %p is %p', (lat, lng, expected) => {
    expect(position(lat, lng)).toEqual(expected);
  });

  it('comes back from the database within a tenth of a metre', () => {
    const place = { lat: 30.27412345, lng: 120.15512345 };
    expect(distanceBetween(place, readPosition(storePosition(place))!)).toBe(0);
    expect(readPosition(storePosition(null))).toBeNull();
  });
});

describe('the distance', () => {
  const west = { lat: 30.25, lng: 120.15 };

  it.each([
    [west, west, 0],
    // One minute of latitude is a nautical mile, on the mean sphere 1853 m.
    [west, { lat: 30.25 + 1 / 60, lng: 120.15 }, 1853],
    // A degree of longitude shrinks with the cosine of the latitude: 111195 m × cos 30.25°.
    [west, { lat: 30.25, lng: 121.15 }, 96_053],
    [{ lat: 0, lng: 179.9 }, { lat: 0, lng: -179.9 }, 22_239],
    [{ lat: 0, lng: 0 }, { lat: 0, lng: 180 }, 20_015_115],
  ])('from %p to %p is %p m', (a, b, metres) => {
    expect(Math.abs(distanceBetween(a, b) - metres)).toBeLessThanOrEqual(2);
  });
});
