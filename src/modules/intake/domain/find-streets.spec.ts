import { findStreets } from './find-streets.js';

const WT = { name: '梧桐街道', aliases: ['梧桐街办'] };
const YQ = { name: '云栖街道' };
const NORTH = { name: '北云栖街道' };
const names = (text: string) => findStreets([WT, YQ, NORTH], text).map(({ name }) => name);

describe('findStreets', () => {
  it('gives each unit once, in order of appearance', () => {
    expect(names('云栖街道与梧桐街道交界,云栖街道一侧')).toEqual(['云栖街道', '梧桐街道']);
  });

  it('knows other spellings', () => {
    expect(findStreets([WT], '梧桐街办辖区')).toEqual([WT]);
  });

  it('prefers the longer of two names that overlap', () => {
    expect(names('北云栖街道某处')).toEqual(['北云栖街道']);
    expect(names('北云栖街道与云栖街道')).toEqual(['北云栖街道', '云栖街道']);
  });

  it('finds nothing where nothing is named', () => {
    expect(names('梧桐路12号')).toEqual([]);
    expect(findStreets([{ name: '' }], '任何')).toEqual([]);
  });
});
