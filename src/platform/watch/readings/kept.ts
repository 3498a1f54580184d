const AT_LEAST_MS = 10_000;
const ANSWER_WITHIN_MS = 4_000;
/** What took a while is kept so many times as long: looking costs half a percent of the time at most. */
const TIMES_AS_LONG = 200;

/**
 * Asks once for all who look at the same moment, and seldom. An answer that does not come in time is an error.
 * @param now a steady clock in milliseconds, not the clock of the district: this one is never set back
 */
export function kept<T>(
  ask: () => Promise<T>,
  atLeastMs = AT_LEAST_MS,
  now = () => performance.now(),
): () => Promise<T> {
  let last: { until: number; answer: Promise<T> } | null = null;
  return () => {
    const began = now();
    if (last && began < last.until) return last.answer;
    const asked = ask();
    const mine = { until: Infinity, answer: inTime(asked) };
    last = mine;
    const settle = (): void => {
      const ended = now();
      mine.until = ended + Math.max(atLeastMs, (ended - began) * TIMES_AS_LONG);
    };
    asked.then(settle, () => (mine.until = 0));
    return mine.answer;
  };
}

async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), ANSWER_WITHIN_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
