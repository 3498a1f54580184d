import { createHash } from 'node:crypto';
import { drawFrom } from './draw.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const pool = Array.from({ length: 200 }, (_, at) => `case-${at}`);

describe('a draw', () => {
  it('is the same again, in whatever order the pool is given', () => {
    const once = drawFrom(pool, '梧桐 3817', 10, hash);
    expect(drawFrom(pool.toReversed(), '梧桐 3817', 10, hash)).toEqual(once);
    expect(new Set(once).size).toBe(10);
  });

  it('is another one with another seed, and never more than there are', () => {
    expect(drawFrom(pool, 'a', 10, hash)).not.toEqual(drawFrom(pool, 'b', 10, hash));
    expect(drawFrom(pool.slice(0, 3), 'a', 10, hash).toSorted()).toEqual(pool.slice(0, 3));
  });

  it('prefers nobody: over many seeds each is drawn about as often', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const id of drawFrom(pool.slice(0, 20), String(seed), 5, hash))
        times.set(id, (times.get(id) ?? 0) + 1);
    const counts = [...times.values()];
    expect(times.size).toBe(20);
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(140);
  });
});
