import { fork, type ChildProcess } from 'node:child_process';
import { extname } from 'node:path';

export interface ApartLimits {
  /** Of the JavaScript heap; buffers are not counted, so their size has to be bounded beforehand. */
  memoryMb: number;
  seconds: number;
}

export type ApartEnd = 'memory' | 'time' | 'crash';

/** The process ended before it had an answer. */
export class EndedApartError extends Error {
  constructor(
    readonly end: ApartEnd,
    cause?: unknown,
  ) {
    super(`ended apart: ${end}`, { cause });
  }
}

export type ApartMessage = { say: unknown } | { done: unknown } | { failed: string };

/** Nothing of the server's settings is needed there, least of all its keys; only where compiled code lies. */
const SETTINGS = process.env.NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE } : {};

/** What V8 does when its heap is full, as a shell says it too. */
const ABORTED = { signal: 'SIGABRT', code: 134 } as const;

/** The file of a process beside the caller's; sources run as sources and built files as built ones. */
export function besideMe(moduleUrl: string, name: string): URL {
  return new URL(`./${name}${extname(moduleUrl)}`, moduleUrl);
}

/**
 * Runs a file in a process of its own, so that hard work holds up nobody and what it dies of kills nobody: a thread
 * that asks for much at once when its heap is full takes the whole process with it, whatever its limit. The file
 * answers through `serveApart`; `onSay` hears what it says on the way. Throws EndedApartError when it dies or breaks
 * a limit.
 */
export async function runApart<Input, Output, Said>(
  file: URL,
  input: Input,
  limits: ApartLimits,
  onSay: (said: Said) => void = () => {},
): Promise<Output> {
  const child = fork(file, {
    serialization: 'advanced',
    execArgv: [...process.execArgv, `--max-old-space-size=${limits.memoryMb}`],
    env: SETTINGS,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Output>((answer, refuse) => {
      const end = (how: ApartEnd, cause?: unknown): void => refuse(new EndedApartError(how, cause));
      timer = setTimeout(() => end('time'), limits.seconds * 1000);
      child.on('message', (message: ApartMessage) => {
        if ('done' in message) answer(message.done as Output);
        else if ('failed' in message) end('crash', message.failed);
        else onSay(message.say as Said);
      });
      child.on('error', (error) => end('crash', error));
      child.on('exit', (code, signal) => end(isAborted(code, signal) ? 'memory' : 'crash', code ?? signal));
      // Who dies before it has heard everything has said how by `exit`.
      child.send(input as object, () => {});
    });
  } finally {
    clearTimeout(timer);
    await ended(child);
  }
}

const isAborted = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === ABORTED.signal || code === ABORTED.code;

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
