import { namedIn } from './named-units.js';

const street = (id: string, name: string, ...aliases: string[]) => ({ id, name, aliases });
const STREETS = [street('a', '梧桐街道', '梧桐片区'), street('b', '云栖街道'), street('c', '松林镇')];
const named = (text: string): string[] => namedIn(STREETS, text).map(({ id }) => id);

describe('namedIn', () => {
  it('finds every street a text names, by its name or by another one, each once', () => {
    expect(named('梧桐街道与云栖街道交界，梧桐街道一侧')).toEqual(['a', 'b']);
    expect(named('梧桐片区夜市')).toEqual(['a']);
  });

  it('finds nothing in a text that names none', () => {
    expect(named('青石巷 6 号')).toEqual([]);
    expect(namedIn([street('a', '', '')], '青石巷')).toEqual([]);
  });
});
