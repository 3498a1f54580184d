import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  /** Of the JavaScript heap; buffers are not counted, so their size has to be bounded beforehand. */
  memoryMb: number;
  seconds: number;
}

export type ThreadEnd = 'memory' | 'time' | 'crash';

/** The thread ended before it had an answer. */
export class ThreadEndedError extends Error {
  constructor(
    readonly end: ThreadEnd,
    cause?: unknown,
  ) {
    super(`thread ended: ${end}`, { cause });
  }
}

export type ThreadMessage = { say: unknown } | { done: unknown };

/** The file of a thread beside the caller's; sources run as sources and built files as built ones. */
export function besideMe(moduleUrl: string, name: string): URL {
  return new URL(`./${name}${extname(moduleUrl)}`, moduleUrl);
}

/**
 * Runs a file in a thread of its own, so that hard work holds up nobody. The file answers through `serveThread`;
 * `onSay` hears what it says on the way. Throws ThreadEndedError when it dies or breaks a limit.
 */
export async function runInThread<Input, Output, Said>(
  file: URL,
  input: Input,
  limits: ThreadLimits,
  { onSay, transfer = [] }: { onSay?: (said: Said) => void; transfer?: readonly ArrayBuffer[] } = {},
): Promise<Output> {
  const worker = new Worker(file, {
    workerData: input,
    transferList: [...transfer],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    // Nothing of the server's settings is needed there, least of all its keys.
    env: {},
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Output>((answer, refuse) => {
      timer = setTimeout(() => refuse(new ThreadEndedError('time')), limits.seconds * 1000);
      worker.on('message', (message: ThreadMessage) => {
        if ('done' in message) answer(message.done as Output);
        else onSay?.(message.say as Said);
      });
      worker.on('error', (error) => refuse(new ThreadEndedError(endOf(error), error)));
      worker.on('exit', () => refuse(new ThreadEndedError('crash')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function endOf(error: unknown): ThreadEnd {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash';
}
