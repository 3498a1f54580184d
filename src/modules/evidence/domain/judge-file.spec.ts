import type { Instant } from '../../../kernel/instant.js';
import { judgeFile, type JudgedFile, type Surroundings } from './judge-file.js';
import { storePosition } from './position.js';

const place = { lat: 30.2741, lng: 120.1551 };
const since = '2026-05-11T01:00:00.000Z' as Instant;
const around: Surroundings = { place, since, farMetres: 200, elsewhere: new Set() };
const photo: JudgedFile = {
  kind: 'after',
  mime: 'image/jpeg',
  sha256: 'ab',
  takenAt: '2026-05-12T01:00:00.000Z' as Instant,
  scan: null,
  ...storePosition(place),
};
/** So many metres to the north. */
const north = (metres: number) => storePosition({ lat: place.lat + metres / 111_195, lng: place.lng });

describe('a photo is judged', () => {
  it.each<[string, Partial<JudgedFile>, Partial<Surroundings>, string[]]>([
    ['nothing to tell', {}, {}, []],
    ['two hundred metres are near', north(199.9), {}, []],
    ['more are far', north(203), {}, ['far-away']],
    ['the setting decides what is far', north(203), { farMetres: 500 }, []],
    ['nothing is far from an unknown place', north(5000), { place: null }, []],
    [
      'an "after" from before the dispatch',
      { takenAt: '2026-05-11T00:59:59.000Z' as Instant },
      {},
      ['before-dispatch'],
    ],
    ['a "before" may be older', { kind: 'before', takenAt: '2026-05-01T00:00:00.000Z' as Instant }, {}, []],
    ['no time at all', { takenAt: null }, {}, ['no-time']],
    ['a paper needs no time', { kind: 'document', takenAt: null }, {}, []],
    ['not scanned yet', { scan: 'unscanned' }, {}, ['unscanned']],
    ['the same picture in another case', {}, { elsewhere: new Set(['ab']) }, ['seen-elsewhere']],
  ])('%s', (_, file, more, warnings) => {
    expect(judgeFile({ ...photo, ...file }, { ...around, ...more }).warnings).toEqual(warnings);
  });

  it('tells the distance in whole metres, and none where one end is unknown', () => {
    expect(judgeFile({ ...photo, ...north(150) }, around).distance).toBe(150);
    expect(judgeFile(photo, { ...around, place: null }).distance).toBeNull();
    expect(judgeFile({ ...photo, latE6: null, lngE6: null }, around).distance).toBeNull();
  });
});
