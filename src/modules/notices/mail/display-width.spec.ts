import { displayWidth, padEnd, padStart, wrap } from './display-width.js';

describe('display width', () => {
  it('counts Chinese and glyphs as two columns', () => {
    expect(displayWidth('逾期 8 天')).toBe(9);
    expect(displayWidth('■“a”')).toBe(7);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(padEnd('街道', 6)).toBe('街道  ');
    expect(padStart('街道', 6)).toBe('  街道');
  });

  it.each([10, 11, 16, 72])('wraps to %d columns and loses nothing', (width) => {
    const text = '青石巷 18 号“老灶台”火锅店油烟，风机噪声（与 0506-0009 疑为重复）。'.repeat(5);
    const lines = wrap(text, width, 4);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) {
      expect(line.trimStart()).not.toMatch(/^[，。”）]/);
      expect(line).not.toMatch(/[“（]$/);
    }
  });

  it('cuts a word longer than a line', () => {
    expect(wrap('a'.repeat(25), 10, 2)).toEqual([
      'a'.repeat(8),
      `  ${'a'.repeat(8)}`,
      `  ${'a'.repeat(8)}`,
      '  a',
    ]);
  });
});
