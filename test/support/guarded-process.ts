import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';

/** Ends the program with the signal given as `$1` when stdin closes, thus also when the test process is killed. */
const GUARD = `signal=$1; shift; exec 3<&0
"$@" 3<&- & child=$!
{ cat <&3 >/dev/null; kill -s "$signal" "$child" 2>/dev/null; } & guard=$!
exec 3<&-; wait "$child"; status=$?; kill "$guard" 2>/dev/null; exit "$status"`;

export interface GuardedProcess {
  /** Everything it has printed, stdout and stderr together. */
  output(): string;
  exited: Promise<void>;
  hasExited(): boolean;
  stop(): Promise<void>;
}

/** A server for tests that cannot outlive them. */
export function startGuarded(signal: string, command: string[], options: SpawnOptions = {}): GuardedProcess {
  const child: ChildProcess = spawn('sh', ['-c', GUARD, 'sh', signal, ...command], {
    ...options,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const exited = once(child, 'close').then(() => undefined);
  const all = [child, ...(child.stdio as (Socket | null)[])];
  // A test that fails before it stops its server must not keep the whole run from ending.
  for (const one of all) one?.unref();
  return {
    output: () => printed,
    exited,
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
    stop: async () => {
      for (const one of all) one?.ref();
      child.stdin?.end();
      await exited;
    },
  };
}
