import { once } from 'node:events';
import type { ApartMessage } from './run-apart.js';

/** The other end of `runApart`: does the work and hands back what it gives; `say` tells the caller on the way. */
export async function serveApart<Input, Output, Said>(
  work: (input: Input, say: (said: Said) => void) => Promise<Output>,
): Promise<void> {
  const post = (message: ApartMessage): boolean | undefined => process.send?.(message);
  // Whoever stops the server stops the caller, who still waits for the answer; without a caller nobody does.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.once('disconnect', () => process.exit());
  const [input] = (await once(process, 'message')) as [Input];
  try {
    post({ done: await work(input, (said) => post({ say: said })) });
  } catch (error) {
    post({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
