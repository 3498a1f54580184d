import { UploadCount } from './upload-count.js';

const counting = () => new UploadCount({ atOnce: 3, perAccount: 2 });

describe('uploads under way', () => {
  it('are let in up to the limit of an account, and again once one has ended', () => {
    const count = counting();
    const end = count.begin('liuchang');
    count.begin('liuchang');
    expect(() => count.begin('liuchang')).toThrow(
      expect.objectContaining({ code: 'evidence.too_many_uploads', kind: 'too-many' }) as Error,
    );
    end();
    end();
    count.begin('liuchang');
    expect(() => count.begin('liuchang')).toThrow(/too_many_uploads/);
  });

  it('of everybody together are limited too, and that is the fault of none', () => {
    const count = counting();
    for (const account of ['a', 'b', 'c']) count.begin(account);
    expect(() => count.begin('d')).toThrow(
      expect.objectContaining({ code: 'evidence.uploads_busy', kind: 'unavailable' }) as Error,
    );
  });

  it('one that was refused counts for nothing', () => {
    const count = counting();
    const ends = ['a', 'b', 'c'].map((account) => count.begin(account));
    for (let tries = 0; tries < 5; tries += 1) expect(() => count.begin('d')).toThrow(/busy/);
    ends[0]!();
    expect(count.begin('d')).toBeInstanceOf(Function);
  });
});
