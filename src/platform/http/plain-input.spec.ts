import { LIMITS, unfit } from './plain-input.js';

const codes = (input: unknown) => unfit(input).map(({ field, code }) => `${field}: ${code}`);

describe('what fits no field', () => {
  it('lets through what people type', () => {
    const typed = {
      text: '油烟😀扰民\n第二行',
      at: { lat: 31.2, lng: -121 },
      on: true,
      none: null,
      list: [1, 'a'],
    };
    expect(codes(typed)).toEqual([]);
  });

  it.each([
    ['NUL', { a: 'x\0' }, ['a: unreadableSign']],
    ['half a pair', { a: ['\ud83d'] }, ['a.0: unreadableSign']],
    ['the halves in the wrong order', { a: '\ude00\ud83d' }, ['a: unreadableSign']],
    ['a name with NUL', { 'a\0': 1 }, ['?: unreadableSign']],
    ['no number', { a: NaN, b: Infinity }, ['b: tooLarge', 'a: tooLarge']],
    ['too large a number', { a: 2_147_483_648, b: -2_147_483_648 }, ['b: tooLarge', 'a: tooLarge']],
    ['a prototype', JSON.parse('{"a":{"__proto__":{"b":1}}}'), ['a.?: unsafeName']],
    ['a list without end', { a: Array.from({ length: LIMITS.items + 1 }, () => 0) }, ['a: tooMany']],
  ])('names %s', (_, input, said) => {
    expect(codes(input)).toEqual(said);
  });

  it('does not follow depth without end', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(codes(deep)).toEqual([expect.stringMatching(/tooDeep$/)]);
  });
});
