/**
 * The `size` of the pool that have the least hash of `seed:id`: the same seed and pool give the same cases for ever, and
 * anybody can check it with a pocket tool. `hash` is SHA-256 in hex.
 */
export function drawFrom(
  pool: readonly string[],
  seed: string,
  size: number,
  hash: (text: string) => string,
): string[] {
  return pool
    .map((id) => ({ id, rank: hash(`${seed}:${id}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}
