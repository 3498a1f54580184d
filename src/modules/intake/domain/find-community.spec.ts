import { findCommunity } from './find-community.js';

const STREET = { kind: 'street', name: '梧桐街道', path: '/d/s/' };
const UNITS = [
  STREET,
  { kind: 'community', name: '梧桐里社区', aliases: ['梧桐里'], path: '/d/s/a/' },
  { kind: 'community', name: '青石巷社区', aliases: ['青石巷'], path: '/d/s/b/' },
  { kind: 'community', name: '柳荫社区', path: '/d/t/c/' },
];

describe('the community of a text', () => {
  it('is the first of that street, by its name or another one', () => {
    expect(findCommunity(UNITS, STREET, '青石巷18号与梧桐里社区之间')?.name).toBe('青石巷社区');
    expect(findCommunity(UNITS, STREET, '梧桐里二期水泵房')?.name).toBe('梧桐里社区');
  });

  it('is none of another street, and none without a street', () => {
    expect(findCommunity(UNITS, STREET, '柳荫社区的烧烤店')).toBeNull();
    expect(findCommunity(UNITS, null, '梧桐里社区')).toBeNull();
    expect(findCommunity(UNITS, STREET, '梧桐街道的工地')).toBeNull();
  });
});
