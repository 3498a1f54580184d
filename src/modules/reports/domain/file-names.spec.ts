import { chapterNumber } from './case-file.js';
import { safeName, UniqueNames } from './file-names.js';

describe('names inside a zip', () => {
  it.each([
    ['监测报告', '监测报告'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['a\\b:c*d?e"f<g>h|i', 'a-b-c-d-e-f-g-h-i'],
    ['换\n行\t与\u0000零', '换-行-与-零'],
    ['报告\u202Egpj.exe', '报告-gpj.exe'],
    ['尾点. . ', '尾点'],
    ['.隐藏', '隐藏'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['console', 'console'],
    ['', '未命名'],
    ['。。', '。。'],
    ['照'.repeat(300), '照'.repeat(50)],
  ])('%j', (text, expected) => {
    expect(safeName(text)).toBe(expected);
  });

  it('are told apart, also on a system that knows no capitals', () => {
    const names = new UniqueNames();
    expect([names.of('A', '.pdf'), names.of('a', '.pdf'), names.of('A', '.pdf'), names.of('A')]).toEqual([
      'A.pdf',
      'a（2）.pdf',
      'A（3）.pdf',
      'A',
    ]);
  });
});

describe('the number of a chapter', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [23, '二十三'],
  ])('%i', (at, expected) => {
    expect(chapterNumber(at)).toBe(expected);
  });
});
