import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage } from './run-in-thread.js';

/** The other end of `runInThread`: does the work and hands back what it gives; `say` tells the caller on the way. */
export async function serveThread<Input, Output, Said>(
  work: (input: Input, say: (said: Said) => void) => Promise<Output>,
): Promise<void> {
  const post = (message: ThreadMessage): void => parentPort?.postMessage(message);
  post({ done: await work(workerData as Input, (said) => post({ say: said })) });
}
