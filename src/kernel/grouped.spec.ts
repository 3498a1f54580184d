import { grouped } from './grouped.js';

describe('items by a key', () => {
  it('keep their order, and so do the keys', () => {
    const groups = grouped(['乙1', '甲1', '乙2', '甲2'], ([key]) => key);
    expect([...groups]).toEqual([
      ['乙', ['乙1', '乙2']],
      ['甲', ['甲1', '甲2']],
    ]);
    expect(grouped([], () => '')).toEqual(new Map());
  });
});
