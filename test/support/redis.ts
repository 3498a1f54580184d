import { Redis } from 'ioredis';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { startGuarded, type GuardedProcess } from './guarded-process.js';
import { until } from './until.js';

export interface TestRedis {
  url: string;
  /** Ends it at once, without a goodbye to its clients. */
  kill(): Promise<void>;
  /** After a kill: an empty one at the same address. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A real redis-server that keeps nothing, on a port of its own. */
export async function startRedis(): Promise<TestRedis> {
  const dir = await mkdtemp(join(tmpdir(), 'duban-test-redis-'));
  const port = await freePort();
  const flags = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const url = `redis://127.0.0.1:${port}`;
  let server: GuardedProcess;
  const start = async (): Promise<void> => {
    const started = startGuarded('KILL', ['redis-server', ...flags, '--maxmemory-policy', 'noeviction']);
    server = started;
    await until('redis-server answers', () => started.hasExited() || answers(url));
    if (started.hasExited()) throw new Error(`redis-server ended: ${started.output()}`);
  };
  await start();
  const kill = (): Promise<void> => server.stop();
  const stop = async (): Promise<void> => {
    await kill();
    await rm(dir, { recursive: true, force: true });
  };
  return { url, kill, start, stop };
}

async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } finally {
    if (redis.status !== 'end') redis.disconnect();
  }
}
