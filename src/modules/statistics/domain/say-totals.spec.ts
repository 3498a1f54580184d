import { sayShares, sayShort, sayTotals } from './say-totals.js';

describe('totals in words', () => {
  it('say before, how many were split, and after', () => {
    expect(sayTotals({ before: 87, split: 10, after: 97 })).toBe('87件(10件为拆分件,共计分办97件)');
    expect(sayTotals({ before: 41, split: 0, after: 41 })).toBe('41件');
  });

  it('say in brackets what splitting added', () => {
    expect(sayShort({ before: 511, split: 1, after: 512 })).toBe('511(+1)');
    expect(sayShort({ before: 511, split: 0, after: 511 })).toBe('511');
  });

  it('say the halves, and no unit that has none', () => {
    const units = [
      { name: '福安', share: '4.5' },
      { name: '蕉城', share: '0.5' },
      { name: '霞浦', share: '0' },
    ];
    expect(sayShares(units)).toBe('福安4.5件, 蕉城0.5件');
  });
});
