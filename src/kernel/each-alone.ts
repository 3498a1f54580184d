/**
 * Does the work for one after the other; one that fails does not stop the rest. Answers how many gave `true`;
 * throws AggregateError at the end when any failed, so that the caller is tried again.
 */
export async function eachAlone<T>(all: Iterable<T>, work: (one: T) => Promise<boolean>): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  for (const one of all) {
    try {
      if (await work(one)) done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length === 0) return done;
  const first = failures[0] instanceof Error ? failures[0].message : String(failures[0]);
  throw new AggregateError(failures, `${failures.length} failed, the first with: ${first}`);
}
