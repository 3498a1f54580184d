import { eachAlone } from './each-alone.js';

describe('eachAlone', () => {
  it('counts what was done', async () => {
    expect(await eachAlone([1, 2, 3], async (one) => one !== 2)).toBe(2);
  });

  it('goes on after a failure and tells it at the end', async () => {
    const seen: number[] = [];
    const work = async (one: number): Promise<boolean> => {
      seen.push(one);
      if (one === 1) throw new Error('no such address');
      return true;
    };
    await expect(eachAlone([1, 2, 3], work)).rejects.toThrow('1 failed, the first with: no such address');
    expect(seen).toEqual([1, 2, 3]);
  });
});
