import { HOUR, instant, plusMillis } from '../../../kernel/instant.js';
import { UploadCount } from './upload-count.js';

const NOW = instant('2026-05-11T01:00:00Z');
const MB = 1_000_000;
const counting = () => new UploadCount({ atOnce: 3, perAccount: 2, bytesPerHour: 30 * MB });

describe('uploads under way', () => {
  it('are let in up to the limit of an account, and again once one has ended', () => {
    const count = counting();
    const end = count.begin('liuchang', MB, NOW);
    count.begin('liuchang', MB, NOW);
    expect(() => count.begin('liuchang', MB, NOW)).toThrow(
      expect.objectContaining({ code: 'evidence.too_many_uploads', kind: 'too-many' }) as Error,
    );
    end();
    end();
    count.begin('liuchang', MB, NOW);
    expect(() => count.begin('liuchang', MB, NOW)).toThrow(/too_many_uploads/);
  });

  it('of everybody together are limited too, and that is the fault of none', () => {
    const count = counting();
    for (const account of ['a', 'b', 'c']) count.begin(account, MB, NOW);
    expect(() => count.begin('d', MB, NOW)).toThrow(
      expect.objectContaining({ code: 'evidence.uploads_busy', kind: 'unavailable' }) as Error,
    );
  });

  it('one that was refused counts for nothing', () => {
    const count = counting();
    const ends = ['a', 'b', 'c'].map((account) => count.begin(account, 20 * MB, NOW));
    for (let tries = 0; tries < 5; tries += 1) expect(() => count.begin('d', 20 * MB, NOW)).toThrow(/busy/);
    ends[0]!();
    expect(count.begin('d', 20 * MB, NOW)).toBeInstanceOf(Function);
  });
});

describe('bytes of an account', () => {
  it('are limited within the hour that began with its first upload', () => {
    const count = counting();
    count.begin('liuchang', 20 * MB, NOW)();
    const later = plusMillis(NOW, HOUR - 61_000);
    expect(() => count.begin('liuchang', 11 * MB, later)).toThrow(
      expect.objectContaining({
        code: 'evidence.too_many_bytes',
        details: { sent: 20, limit: 30, minutes: 2, retryAfterSeconds: 61 },
      }) as Error,
    );
    count.begin('liuchang', 10 * MB, later)();
    count.begin('hanlei', 11 * MB, later)();
    expect(count.begin('liuchang', 30 * MB, plusMillis(NOW, HOUR))).toBeInstanceOf(Function);
  });

  it('a single file is never too many, whatever the limit', () => {
    expect(counting().begin('liuchang', 31 * MB, NOW)).toBeInstanceOf(Function);
  });

  it('are counted anew when the clock was set back', () => {
    const count = counting();
    count.begin('liuchang', 30 * MB, NOW)();
    expect(count.begin('liuchang', MB, plusMillis(NOW, -1000))).toBeInstanceOf(Function);
  });
});
