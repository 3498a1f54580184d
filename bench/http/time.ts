const WARM_UP = 0.2;

/** How long each call took, in milliseconds, after a warm-up; `connections` of them at once. */
export async function timed(
  rounds: number,
  connections: number,
  call: (n: number) => Promise<unknown>,
): Promise<number[]> {
  const warm = Math.ceil(rounds * WARM_UP);
  const took: number[] = [];
  let n = 0;
  const lane = async (): Promise<void> => {
    while (n < warm + rounds) {
      const mine = n;
      n += 1;
      const began = performance.now();
      await call(mine);
      if (mine >= warm) took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return took;
}
