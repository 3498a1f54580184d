import { setImmediate as breathe } from 'node:timers/promises';

/** Runs work that stops now and then, and lets everything else have its turn at each stop. */
export async function gently<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breathe();
  }
}
