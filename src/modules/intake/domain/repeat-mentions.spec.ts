import { findRepeatMentions } from './repeat-mentions.js';

describe('findRepeatMentions', () => {
  it.each([
    ['与第3批D3ZZ202605110007号重复', ['D3ZZ202605110007']],
    ['该件与D3ZZ202605110007号反映同一问题', ['D3ZZ202605110007']],
    ['与第18批d3zz202605110007号相同', ['D3ZZ202605110007']],
    ['与2145号反映问题相同', ['2145']],
    ['与X3ZZ202605110001号重复。又与D3ZZ202605110002号一致', ['X3ZZ202605110001', 'D3ZZ202605110002']],
    ['与D3ZZ202605110007号重复;与D3ZZ202605110007号相同', ['D3ZZ202605110007']],
    ['与2025年情况相同', []],
    ['D3ZZ202605110007号已办结', []],
    ['与D3ZZ202605139999号重复', []],
  ])('finds in %j', (text, numbers) => {
    expect(findRepeatMentions(text, 'D3ZZ202605139999')).toEqual(numbers);
  });
});
