import { mediaBits } from '../../cases/domain/index.js';
import { addTypes, countTypes } from './type-counts.js';

const bits = (...media: ('AIR' | 'NOISE' | 'WATER')[]) => mediaBits(media.map((medium) => ({ medium })));

describe('kinds of pollution by state', () => {
  it('count a case of two kinds with both, in the order of the form', () => {
    expect(
      countTypes([
        { media: bits('NOISE'), state: 'withUnit', times: 3 },
        { media: bits('AIR', 'NOISE'), state: 'closed', times: 2 },
        { media: 0, state: 'closed', times: 9 },
      ]),
    ).toEqual([
      { medium: 'AIR', withUnit: 0, returned: 0, reported: 0, stageClosed: 0, closed: 2 },
      { medium: 'NOISE', withUnit: 3, returned: 0, reported: 0, stageClosed: 0, closed: 2 },
    ]);
  });

  it('are added up kind by kind, and leave the parts as they were', () => {
    const one = countTypes([{ media: bits('AIR'), state: 'reported', times: 1 }]);
    const other = countTypes([{ media: bits('WATER', 'AIR'), state: 'reported', times: 4 }]);
    expect(addTypes([one, other, []]).map(({ medium, reported }) => [medium, reported])).toEqual([
      ['WATER', 4],
      ['AIR', 5],
    ]);
    expect(one[0]!.reported).toBe(1);
  });
});
