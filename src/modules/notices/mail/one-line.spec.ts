import { keepUnits, oneLine, subjectLine } from './one-line.js';

describe('oneLine', () => {
  it.each([
    ['a\r\nBcc: x@y', 'a Bcc: x@y'],
    ['a\u2028b\u0085c\u0000d\te', 'a b c d e'],
    ['  梧桐街道  逾期 ', '梧桐街道 逾期'],
    ['污水\u202etxt.exe\u202c外溢', '污水txt.exe外溢'],
  ])('%j becomes %j', (from, to) => {
    expect(oneLine(from)).toBe(to);
    expect(subjectLine(from)).toBe(to);
  });
});

describe('keepUnits', () => {
  it('binds a number to its unit and nothing else', () => {
    expect(keepUnits('逾期 2 个工作日 · 已催 3 次 · 5 月 25 日')).toBe(
      '逾期 2\u00a0个工作日 · 已催 3\u00a0次 · 5 月 25 日',
    );
  });
});
