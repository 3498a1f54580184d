import { rowHeight } from './row-height.js';

describe('the height of a row', () => {
  it('grows with the cell that needs most lines, and ends where Excel does', () => {
    const one = rowHeight(['短', '短'], [10, 10], 9);
    expect(rowHeight(['短', '很长的一句话要占好几行才写得下'], [10, 10], 9)).toBeGreaterThan(2 * one);
    expect(rowHeight(['一\n二\n三', '短'], [10, 10], 9)).toBeCloseTo(3 * (one - 4) + 4);
    expect(rowHeight(['长'.repeat(5000)], [10], 9)).toBe(409);
  });
});
