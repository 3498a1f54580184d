import { wrapText } from './wrap-text.js';

/** Chinese letters are two wide, others one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef—“”]/u.test(char) ? 2 : 1), 0);
const wrapped = (text: string, width = 10): string[] => wrapText(text, width, widthOf);

describe('wrapping Chinese', () => {
  it.each([
    ['油烟扰民严重', ['油烟扰民严', '重']],
    ['', ['']],
    ['一\n二', ['一', '二']],
    ['编号D3ZZ01止', ['编号D3ZZ01', '止']],
    ['共计编号D3ZZ01', ['共计编号', 'D3ZZ01']],
    ['D3ZZ202605110001', ['D3ZZ202605', '110001']],
  ])('%j', (text, lines) => expect(wrapped(text)).toEqual(lines));

  it('never begins a line with a closing sign nor ends it with an opening one', () => {
    expect(wrapped('油烟扰民多。风机')).toEqual(['油烟扰民', '多。风机']);
    expect(wrapped('油烟扰民（夜间）')).toEqual(['油烟扰民', '（夜间）']);
    expect(wrapped('油烟扰”）。风')).toEqual(['油烟', '扰”）。风']);
  });

  it('loses nothing and keeps every line within the width', () => {
    const text =
      '示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟直排，风机噪声大（夜间52dB(A)），居民不敢开窗。'.repeat(
        9,
      );
    const lines = wrapped(text, 31);
    expect(lines.join('')).toBe(text);
    expect(lines.filter((line) => widthOf(line) > 31)).toEqual([]);
  });

  it('comes to an end with signs only', () =>
    expect(wrapped('，'.repeat(40)).join('')).toBe('，'.repeat(40)));
});
