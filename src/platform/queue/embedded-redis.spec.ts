import { Redis } from 'ioredis';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RedisMissingError, RedisSocketTakenError, RedisStartError } from './embedded-redis-errors.js';
import { ask } from './embedded-redis-socket.js';
import { EmbeddedRedis, type EmbeddedRedisLogger } from './embedded-redis.js';

const quiet: EmbeddedRedisLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

let dataDir: string;
let running: EmbeddedRedis[];

beforeEach(() => {
  dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'duban-redis-')));
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((redis) => redis.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

function redisIn(dir: string, logger = quiet, binary?: string): EmbeddedRedis {
  const redis = new EmbeddedRedis({ dataDir: dir, logger, binary });
  running.push(redis);
  return redis;
}

function pidBehind(path: string): Promise<number> {
  return ask(path, async (redis: Redis) => Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]));
}

/** A server whose parent has already ended, as after a kill of the application. */
function leaveBehind(dir: string, socket: string): void {
  const flags = ['--port', '0', '--unixsocket', socket, '--dir', dir, '--appendonly', 'yes', '--save', ''];
  const parent = `require('node:child_process').spawn('redis-server', ${JSON.stringify(flags)}, { detached: true, stdio: 'ignore' }).unref()`;
  execFileSync(process.execPath, ['-e', parent]);
}

async function until<T>(question: () => Promise<T | false>): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await question().catch(() => false as const);
    if (answer !== false) return answer;
    if (Date.now() > deadline) throw new Error('it did not come about in 15 s');
    await wait(50);
  }
}

/** Looks at /proc, so that a test sees what is there and not what the class believes. */
function processesIn(dir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('redis-server') &&
          realpathSync(`/proc/${pid}/cwd`).startsWith(dir)
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

describe('the private Redis', () => {
  it('starts once, keeps to a socket in the data folder, and stops without a trace', async () => {
    const redis = redisIn(dataDir);
    const [{ path }, again] = await Promise.all([redis.start(), redis.start()]);
    expect(path).toBe(join(dataDir, 'redis', 'redis.sock'));
    expect(again.path).toBe(path);
    expect(await ask(path, (r) => r.config('GET', 'port'))).toEqual(['port', '0']);
    expect(await ask(path, (r) => r.config('GET', 'maxmemory-policy'))).toEqual([
      'maxmemory-policy',
      'noeviction',
    ]);
    expect(processesIn(dataDir)).toHaveLength(1);

    await redis.stop();
    expect(processesIn(dataDir)).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it('keeps its data from one start to the next', async () => {
    const first = redisIn(dataDir);
    await ask((await first.start()).path, (r) => r.set('kept', 'yes'));
    await first.stop();
    const second = redisIn(dataDir);
    expect(await ask((await second.start()).path, (r) => r.get('kept'))).toBe('yes');
  });

  it('is started again with its data after it was killed, as often as it takes', async () => {
    const redis = redisIn(dataDir);
    const { path } = await redis.start();
    await ask(path, (r) => r.set('kept', 'yes'));
    await wait(1_200); // appendfsync everysec
    for (let round = 0; round < 2; round += 1) {
      const before = await pidBehind(path);
      process.kill(before, 'SIGKILL');
      const after = await until(async () => ((await pidBehind(path)) === before ? false : pidBehind(path)));
      expect(after).not.toBe(before);
      expect(await until(() => ask(path, (r) => r.get('kept')))).toBe('yes');
    }
    expect(processesIn(dataDir)).toHaveLength(1);
  });

  it('takes over the server an earlier run left behind, watches it, and ends it', async () => {
    const dir = join(dataDir, 'redis');
    const socket = join(dir, 'redis.sock');
    mkdirSync(dir);
    leaveBehind(dir, socket);
    const orphan = await until(() => pidBehind(socket));
    await ask(socket, (r) => r.set('kept', 'yes'));

    const redis = redisIn(dataDir);
    const { path } = await redis.start();
    expect(await pidBehind(path)).toBe(orphan);
    expect(await ask(path, (r) => r.get('kept'))).toBe('yes');

    await wait(1_200);
    process.kill(orphan, 'SIGKILL');
    const next = await until(async () => ((await pidBehind(path)) === orphan ? false : pidBehind(path)));
    expect(processesIn(dataDir)).toEqual([next]);

    await redis.stop();
    expect(processesIn(dataDir)).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it('clears a socket that nobody serves any more', async () => {
    const dir = join(dataDir, 'redis');
    const socket = join(dir, 'redis.sock');
    mkdirSync(dir);
    leaveBehind(dir, socket);
    process.kill(await until(() => pidBehind(socket)), 'SIGKILL');
    await until(async () => processesIn(dataDir).length === 0);
    expect(existsSync(socket)).toBe(true);
    const second = redisIn(dataDir);
    await second.start();
    expect(processesIn(dataDir)).toHaveLength(1);
  });

  it('leaves another Redis on its socket alone and says so', async () => {
    const elsewhere = join(dataDir, 'elsewhere');
    mkdirSync(elsewhere);
    mkdirSync(join(dataDir, 'redis'));
    const socket = join(dataDir, 'redis', 'redis.sock');
    leaveBehind(elsewhere, socket);
    const theirs = await until(() => pidBehind(socket));
    await expect(redisIn(dataDir).start()).rejects.toThrow(RedisSocketTakenError);
    expect(await pidBehind(socket)).toBe(theirs);
    process.kill(theirs, 'SIGKILL');
  });

  it('finds a short place for the socket when the data folder is deep', async () => {
    const deep = join(dataDir, '督办'.repeat(12), 'x'.repeat(60));
    mkdirSync(deep, { recursive: true });
    const redis = redisIn(deep);
    const { path } = await redis.start();
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(100);
    expect(await ask(path, (r) => r.ping())).toBe('PONG');
    await redis.stop();
    expect(existsSync(path)).toBe(false);
  });

  it('says in plain words that the program is missing', async () => {
    const start = redisIn(dataDir, quiet, 'no-such-redis-server').start();
    await expect(start).rejects.toThrow(RedisMissingError);
    await expect(start).rejects.toThrow('apt-get install redis-server');
  });

  it('says where to look when the program gives up', async () => {
    const start = redisIn(dataDir, quiet, 'false').start();
    await expect(start).rejects.toThrow(RedisStartError);
    await expect(start).rejects.toThrow('redis.log');
  });

  it('stops quietly when it never started', async () => {
    await redisIn(dataDir).stop();
    expect(processesIn(dataDir)).toEqual([]);
  });

  it('does not start again a server that ended because it was told to', async () => {
    const warnings: string[] = [];
    const redis = redisIn(dataDir, {
      ...quiet,
      warn: (_: object, message: string) => warnings.push(message),
    });
    await redis.start();
    await redis.stop();
    await wait(300);
    expect(warnings).toEqual([]);
    expect(processesIn(dataDir)).toEqual([]);
  });
});
