import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RedisMissingError, RedisStartError } from './embedded-redis-errors.js';
import { ask, isGone, isReady, orphanOf, socketPathFor } from './embedded-redis-socket.js';

export interface EmbeddedRedisLogger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface EmbeddedRedisOptions {
  dataDir: string;
  logger: EmbeddedRedisLogger;
  binary?: string;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
const STEADY_AFTER_MS = 30_000;
const WATCH_MS = 1_000;
const STOP_WITHIN_MS = 10_000;

/**
 * A redis-server of this installation's own: data and socket in `dataDir/redis`, no port. It outlives a killed
 * application, whose next start takes it over, and is started again when it dies.
 */
export class EmbeddedRedis {
  private readonly dir: string;
  private readonly path: string;
  private readonly logFile: string;
  private pid: number | null = null;
  private starting: Promise<{ path: string }> | null = null;
  private repairing: Promise<void> | null = null;
  private watch: NodeJS.Timeout | null = null;
  private readonly stopped = new AbortController();
  private pause = FIRST_PAUSE_MS;
  private since = 0;

  constructor(private readonly options: EmbeddedRedisOptions) {
    const dir = join(resolve(options.dataDir), 'redis');
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.dir = realpathSync(dir);
    this.path = socketPathFor(this.dir);
    this.logFile = join(this.dir, 'redis.log');
  }

  /** Resolves with the socket's path once commands are answered; asked twice, it is one start. */
  start(): Promise<{ path: string }> {
    this.starting ??= this.begin();
    return this.starting;
  }

  /** Ends the server, however it was come by; close queues and workers first. */
  async stop(): Promise<void> {
    this.stopped.abort();
    if (this.watch) clearInterval(this.watch);
    await this.starting?.catch(() => undefined);
    await this.repairing;
    const { pid } = this;
    this.pid = null;
    if (!pid) return;
    await ask(this.path, (redis) => redis.shutdown()).catch(() => undefined);
    if (!(await endsWithin(pid, STOP_WITHIN_MS))) {
      this.options.logger.warn({ pid }, 'redis did not end when asked and is killed');
      process.kill(pid, 'SIGKILL');
      await endsWithin(pid, STOP_WITHIN_MS);
    }
    rmSync(this.path, { force: true });
    this.options.logger.info({ pid }, 'redis stopped');
  }

  private async begin(): Promise<{ path: string }> {
    const orphan = await orphanOf(this.path, this.dir);
    if (orphan) await this.adopt(orphan);
    else await this.launch();
    return { path: this.path };
  }

  /** An adopted server is nobody's child: its end is only seen by looking. */
  private async adopt(pid: number): Promise<void> {
    while (!(await isReady(this.path))) {
      if (await isGone(this.path)) return this.launch();
      await wait(50);
    }
    this.pid = pid;
    this.options.logger.info({ pid }, 'redis left behind by an earlier run taken over');
    this.watch = setInterval(() => {
      void isGone(this.path).then((gone) => {
        if (gone && this.pid === pid) this.repair({ pid });
      });
    }, WATCH_MS).unref();
  }

  private async launch(): Promise<void> {
    rmSync(this.path, { force: true });
    const binary = this.options.binary ?? 'redis-server';
    // Detached: Ctrl-C in a terminal must not end Redis before the application has drained.
    const child = spawn(binary, this.flags(), { detached: true, stdio: 'ignore' });
    const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
    ended.catch(() => undefined);
    await once(child, 'spawn').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new RedisMissingError({ binary });
      throw new RedisStartError({ reason: error.message, logFile: this.logFile });
    });
    child.unref();
    while (!(await isReady(this.path))) {
      const end = await Promise.race([ended, wait(20)]);
      if (end) throw new RedisStartError({ reason: `exit ${end.code ?? end.signal}`, logFile: this.logFile });
    }
    this.pid = child.pid ?? null;
    this.since = Date.now();
    this.options.logger.info({ pid: this.pid }, 'redis started');
    void ended.then((end) => this.repair({ pid: child.pid, ...end }));
  }

  /** Starts a new server after the old one died, each time after a longer pause unless it had run steadily. */
  private repair(facts: object): void {
    if (this.stopped.signal.aborted || this.repairing) return;
    this.pid = null;
    if (this.watch) clearInterval(this.watch);
    this.options.logger.warn(facts, 'redis ended unasked; starting it again');
    this.repairing = this.launchUntilItHolds().finally(() => (this.repairing = null));
  }

  private async launchUntilItHolds(): Promise<void> {
    if (Date.now() - this.since > STEADY_AFTER_MS) this.pause = FIRST_PAUSE_MS;
    while (!this.pid && !this.stopped.signal.aborted) {
      await wait(this.pause, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
      if (this.stopped.signal.aborted) return;
      await this.launch().catch((error: Error) =>
        this.options.logger.error({ err: error.message }, 'redis could not be started again'),
      );
    }
  }

  private flags(): string[] {
    const on = (name: string, value: string): string[] => [`--${name}`, value];
    return [
      ...on('port', '0'),
      ...on('unixsocket', this.path),
      ...on('unixsocketperm', '700'),
      ...on('dir', this.dir),
      ...on('appendonly', 'yes'),
      ...on('appendfsync', 'everysec'),
      ...on('save', ''),
      ...on('maxmemory-policy', 'noeviction'),
      ...on('loglevel', 'warning'),
      ...on('logfile', this.logFile),
    ];
  }
}

async function endsWithin(pid: number, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await wait(20);
  }
  return true;
}

/** A process that ended and waits for its parent to notice (state Z) is not alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch (error) {
    // Without /proc the signal's answer stands.
    return existsSync('/proc/self') ? false : (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
