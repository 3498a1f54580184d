import { Redis } from 'ioredis';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RedisSocketTakenError } from './embedded-redis-errors.js';

const ANSWER_WITHIN_MS = 5_000;

/** A socket's path has 107 bytes to live in; a long data folder gets a short name in the temporary folder. */
export function socketPathFor(dir: string): string {
  const beside = join(dir, 'redis.sock');
  if (Buffer.byteLength(beside) <= 100) return beside;
  return join(tmpdir(), `duban-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}.sock`);
}

/** One question over a connection of its own; rejects with the connection's error when nobody answers. */
export async function ask<T>(path: string, question: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis({
    path,
    lazyConnect: true,
    enableReadyCheck: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let refusal: unknown;
  redis.on('error', (error) => (refusal = error));
  // Our own timer: the client's per-command one outlives the connection and would hold up the end of the process.
  const late = setTimeout(() => redis.disconnect(), ANSWER_WITHIN_MS);
  try {
    await redis.connect();
    return await question(redis);
  } catch (error) {
    throw refusal ?? error;
  } finally {
    clearTimeout(late);
    // Disconnecting what has ended leaves a timer of two seconds behind.
    if (redis.status !== 'end') redis.disconnect();
  }
}

/** True when it answers and has read its file; false while it loads or before it listens. */
export function isReady(path: string): Promise<boolean> {
  return ask(path, (redis) => redis.ping()).then(
    () => true,
    () => false,
  );
}

/** Nobody listens there any more: slowness does not count, for two servers on one file would ruin it. */
export async function isGone(path: string): Promise<boolean> {
  try {
    await ask(path, (redis) => redis.echo('?'));
    return false;
  } catch (error) {
    return ['ECONNREFUSED', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** The pid of the server left behind on our socket, or null; throws when the socket is another's. */
export async function orphanOf(path: string, dir: string): Promise<number | null> {
  if (!existsSync(path)) return null;
  if (process.getuid && lstatSync(path).uid !== process.getuid()) throw new RedisSocketTakenError({ path });
  for (let tries = 1; !(await isGone(path)); tries += 1) {
    try {
      const [found, info] = await ask(path, async (r) => [
        await r.config('GET', 'dir'),
        await r.info('server'),
      ]);
      if (!Array.isArray(found) || found[1] !== dir) break;
      return Number(/process_id:(\d+)/.exec(String(info))?.[1]);
    } catch (error) {
      // A server that is just dying accepts a connection and drops it.
      if (tries === 5) throw error;
      await wait(100);
    }
  }
  if (await isGone(path)) return null;
  throw new RedisSocketTakenError({ path });
}
