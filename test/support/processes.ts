import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { until } from './until.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** As `scripts/start` has them. */
const FLAGS = ['--max-semi-space-size=4'];
const COMPILED = join(ROOT, 'dist', 'compiled');

export type Door = 'main' | 'worker' | 'cli' | 'all-in-one' | 'openapi';

export interface DoorOptions {
  /** Beside PATH and HOME, all the program sees. */
  env?: Record<string, string>;
  args?: string[];
  cwd?: string;
  /** Ready when this line was printed, or when this address answers 200 (`http://…/readyz`). */
  ready: RegExp | string;
  withinMs?: number;
}

export interface RunningDoor {
  pid: number;
  stdout(): string;
  /** Stdout and stderr in the order they came. */
  output(): string;
  /** Resolves with the exit code, or the signal's name. */
  exited: Promise<number | string>;
  stop(signal?: NodeJS.Signals): Promise<number | string>;
}

export interface Finished {
  code: number | string;
  stdout: string;
  stderr: string;
}

/** Starts a built door as its own process and waits until it is ready. */
export async function startDoor(door: Door, options: DoorOptions): Promise<RunningDoor> {
  const child = open(door, options);
  const printed = { stdout: '', output: '' };
  child.stdout?.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()));
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed.output += chunk.toString()));
  }
  const exited = endOf(child);
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> => {
    child.kill(signal);
    return exited;
  };
  try {
    const state = await until(
      `${door} is ready`,
      async () => (hasEnded(child) ? 'ended' : (await isReady(options.ready, printed.output)) && 'ready'),
      options.withinMs ?? 60_000,
    );
    if (state === 'ended') throw new Error(`${door} ended with ${await exited} before it was ready`);
  } catch (error) {
    await stop('SIGKILL');
    throw new Error(`${(error as Error).message}\n${printed.output}`, { cause: error });
  }
  return { pid: child.pid ?? 0, stdout: () => printed.stdout, output: () => printed.output, exited, stop };
}

/** Runs a built door to its end, such as a command of the CLI. */
export async function runDoor(door: Door, options: Omit<DoorOptions, 'ready'> = {}): Promise<Finished> {
  const child = open(door, options);
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()));
  const late = setTimeout(() => child.kill('SIGKILL'), options.withinMs ?? 60_000);
  const code = await endOf(child).finally(() => clearTimeout(late));
  return { code, ...printed };
}

/** None outlives the tests, however they end. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

function open(door: Door, { args = [], env, cwd }: Omit<DoorOptions, 'ready'>): ChildProcess {
  const program = join(ROOT, 'dist', 'doors', `${door}.js`);
  if (!existsSync(program)) throw new Error(`${program} is not built; run "npm run build" first.`);
  const child = spawn(process.execPath, [...(door === 'cli' ? [] : FLAGS), program, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function endOf(child: ChildProcess): Promise<number | string> {
  return once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
}

async function isReady(ready: RegExp | string, output: string): Promise<boolean> {
  if (typeof ready !== 'string') return ready.test(output);
  return (await fetch(ready)).status === 200;
}
