import { photoFacts } from './photo-facts.js';

const wall = new Date('2026-05-11T15:12:00Z');

describe('when a photo was taken', () => {
  it.each([
    ['in Shanghai where the camera names no zone', { takenAt: wall }, '2026-05-11T07:12:00.000Z'],
    ['in the zone that it names', { takenAt: wall, offset: '+09:00' }, '2026-05-11T06:12:00.000Z'],
    [
      'in Shanghai where the zone is nonsense',
      { takenAt: wall, offset: '   :  ' },
      '2026-05-11T07:12:00.000Z',
    ],
    ['unknown where the clock was never set', { takenAt: new Date('2000-01-01T00:00:00Z') }, null],
    ['unknown where the date is none', { takenAt: new Date(Number.NaN) }, null],
    ['unknown where it is a text', { takenAt: '0000:00:00 00:00:00' }, null],
    ['unknown where nothing is said', {}, null],
  ])('is %s', (_, raw, expected) => {
    expect(photoFacts(raw).takenAt).toBe(expected);
  });
});

describe('where a photo was taken', () => {
  const north = {
    latitude: [30, 16, 26.76],
    latitudeRef: 'N',
    longitude: [120, 9, 18.36],
    longitudeRef: 'E',
  };

  it('is read in degrees, minutes and seconds, on any half of the globe', () => {
    expect(photoFacts(north).position).toEqual({ lat: 30.2741, lng: 120.1551 });
    const south = photoFacts({ ...north, latitudeRef: 'S', longitudeRef: 'W' });
    expect(south.position).toEqual({ lat: -30.2741, lng: -120.1551 });
  });

  it.each([
    ['one half is missing', { ...north, longitude: undefined }],
    ['parts are missing', { ...north, latitude: [30, 16] }],
    ['a part is no number', { ...north, latitude: [30, Number.NaN, 0] }],
    ['it lies outside the globe', { ...north, latitude: [95, 0, 0] }],
    ['the phone knew nothing and wrote zeros', { ...north, latitude: [0, 0, 0], longitude: [0, 0, 0] }],
  ])('is unknown where %s', (_, raw) => {
    expect(photoFacts(raw).position).toBeNull();
  });
});
