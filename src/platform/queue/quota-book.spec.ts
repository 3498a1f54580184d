import { HOUR, instant, plusMillis } from '../../kernel/instant.js';
import { QuotaBook } from './quota-book.js';

const NOW = instant('2026-05-11T01:00:00Z');
const RULE = { most: 30, windowMs: HOUR };

describe('a quota', () => {
  it('holds within the window that begins with what is taken first', () => {
    const book = new QuotaBook();
    expect(book.take('liuchang', 20, RULE, NOW)).toMatchObject({ granted: true, used: 20 });
    const later = plusMillis(NOW, HOUR - 61_000);
    const refused = book.take('liuchang', 11, RULE, later);
    expect(refused).toEqual({ granted: false, used: 20, endsAt: plusMillis(NOW, HOUR) });
    expect(book.take('liuchang', 10, RULE, later).granted).toBe(true);
    expect(book.take('hanlei', 11, RULE, later).granted).toBe(true);
    expect(book.take('liuchang', 30, RULE, plusMillis(NOW, HOUR)).granted).toBe(true);
  });

  it('is never too small for the first of a window', () => {
    expect(new QuotaBook().take('liuchang', 31, RULE, NOW).granted).toBe(true);
  });

  it('begins anew when the clock was set back', () => {
    const book = new QuotaBook();
    book.take('liuchang', 30, RULE, NOW);
    expect(book.take('liuchang', 1, RULE, plusMillis(NOW, -1_000)).granted).toBe(true);
  });
});
