import { cleanObjection, LONGEST_OBJECTION, wrongInObjection } from './objection-text.js';

describe('an objection from the public page', () => {
  it('is read without signs that no screen shows, and keeps its lines', () => {
    expect(cleanObjection('  河边\u202e还有\u0000垃圾\r\n没有清\r  ')).toBe('河边还有垃圾\n没有清');
  });

  it("has to say something, not too much of it, and nobody's number", () => {
    expect(wrongInObjection('不好', false)?.zh).toContain('至少 10 个字');
    expect(wrongInObjection('河'.repeat(LONGEST_OBJECTION + 1), false)?.zh).toContain('最多 1000 个字');
    expect(wrongInObjection('排口夜里还在冒黑水，请看看', true)?.zh).toContain('请删去电话号码');
    // Signs outside the first plane count as one each.
    expect(wrongInObjection('𠮷'.repeat(10), false)).toBeNull();
  });
});
