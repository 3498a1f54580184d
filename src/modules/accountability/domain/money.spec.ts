import fc from 'fast-check';
import { fenOf, wanYuanOf, yuanOf } from './money.js';

describe('money', () => {
  it.each([
    ['251542.71', 25_154_271],
    ['0.29', 29],
    ['1.1', 110],
    ['12,345.60', 1_234_560],
    [' 50000 ', 5_000_000],
  ])('reads %s as whole 分', (text, fen) => expect(fenOf(text)).toBe(fen));

  it.each(['', '0', '0.00', '1.234', '-5', '1e3', '12,34', '5万', '九千'])('refuses %s', (text) =>
    expect(fenOf(text)).toBeNull(),
  );

  it('comes back as it was typed, whatever the amount', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), (fen) => {
        expect(fenOf(yuanOf(fen))).toBe(fen);
        expect(Number(wanYuanOf(fen).replace('.', ''))).toBeGreaterThan(0);
      }),
    ));

  it('is printed in 元 and in 万元', () => {
    expect([yuanOf(25_154_271), wanYuanOf(25_154_271)]).toEqual(['251542.71', '25.154271']);
    expect([yuanOf(5), wanYuanOf(5)]).toEqual(['0.05', '0.000005']);
    expect(wanYuanOf(3_000_000)).toBe('3');
  });
});
