import { setTimeout as wait } from 'node:timers/promises';

/** Asks again until the answer is neither false, null nor an error; for what another process does in its own time. */
export async function until<T>(
  what: string,
  question: () => T | false | null | Promise<T | false | null>,
  withinMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await question();
      if (answer !== false && answer !== null) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`${what}: not within ${withinMs} ms`, { cause: last });
    await wait(25);
  }
}
