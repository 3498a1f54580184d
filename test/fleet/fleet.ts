import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { instant } from '../../src/kernel/instant.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { freePort } from '../support/free-port.js';
import { startPostgres } from '../support/postgres.js';
import { startDoor, type RunningDoor } from '../support/processes.js';
import { startRedis, type TestRedis } from '../support/redis.js';

// Every process has a listener for the end of this one.
process.setMaxListeners(0);

export interface FleetOptions {
  webs?: number;
  workers?: number;
  /** Beside what every process of a fleet gets. */
  env?: Record<string, string>;
  /** Of a PostgreSQL and a Redis that the test has started itself. */
  databaseUrl?: string;
  redisUrl?: string;
  /** Fills the database before anything starts; without it the processes find it empty. */
  prepare?: (setUp: TestApp) => Promise<void>;
}

/** Several web and worker processes over one PostgreSQL and one Redis, and an app beside them that fills the database. */
export class Fleet {
  readonly webs: RunningDoor[] = [];
  readonly workers: RunningDoor[] = [];
  readonly ports: number[] = [];
  private readonly ends: (() => unknown)[] = [];

  private constructor(
    readonly env: Record<string, string>,
    readonly redis: TestRedis | null,
    readonly db: pg.Pool,
  ) {}

  setUp!: TestApp;

  static async start(options: FleetOptions = {}): Promise<Fleet> {
    const { webs = 2, workers = 2, prepare } = options;
    const postgres = options.databaseUrl ? null : await startPostgres();
    const redis = options.redisUrl ? null : await startRedis();
    const dir = mkdtempSync(join(tmpdir(), 'duban-test-fleet-'));
    const databaseUrl = options.databaseUrl ?? (await postgres!.url('fleet'));
    const env = {
      DATABASE_URL: databaseUrl,
      REDIS_URL: options.redisUrl ?? redis!.url,
      DATA_DIR: dir,
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'fatal',
      SECRET_KEY: 'ab'.repeat(32),
      DEMO: 'false',
      ...options.env,
    };
    const db = new pg.Pool({ connectionString: databaseUrl, max: 3 });
    db.on('error', () => undefined);
    const fleet = new Fleet(env, redis, db);
    fleet.ends.push(
      () => rmSync(dir, { recursive: true, force: true }),
      () => Promise.all([redis?.stop(), postgres?.stop()]),
      () => db.end(),
    );
    try {
      if (prepare) await fleet.openSetUp(prepare);
      const all = { webs: Array(webs).keys(), workers: Array(workers).keys() };
      await Promise.all([
        ...[...all.webs].map((at) => fleet.startWeb(at)),
        ...[...all.workers].map((at) => fleet.startWorker(at)),
      ]);
      if (!prepare) await fleet.openSetUp();
    } catch (error) {
      await fleet.stop();
      throw error;
    }
    return fleet;
  }

  url(at: number): string {
    return `http://127.0.0.1:${this.ports[at]}`;
  }

  client(username: string, at = 0): Promise<Client> {
    return Client.as({ url: this.url(at) }, username);
  }

  /** A new process each time; its address stays. */
  async startWeb(at: number): Promise<void> {
    const port = (this.ports[at] ??= await freePort());
    const env = { ...this.env, PORT: String(port) };
    this.webs[at] = await startDoor('main', { env, ready: `${this.url(at)}/readyz`, withinMs: 90_000 });
  }

  async startWorker(at: number): Promise<void> {
    this.workers[at] = await startDoor('worker', {
      env: this.env,
      ready: /worker ready/,
      withinMs: 90_000,
    });
  }

  async rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.db.query(sql, parameters)).rows as T[];
  }

  async stop(): Promise<void> {
    const doors = [...this.webs, ...this.workers].filter(Boolean);
    await Promise.all(doors.map((door) => door.stop('SIGKILL')));
    await this.setUp?.stop();
    for (const end of this.ends.toReversed()) await end();
  }

  private async openSetUp(prepare?: (setUp: TestApp) => Promise<void>): Promise<void> {
    const { DATABASE_URL: databaseUrl, SECRET_KEY, DATA_DIR } = this.env;
    const more = { SECRET_KEY, DATA_DIR };
    this.setUp = await startApp({ databaseUrl, env: more });
    if (prepare) await prepare(this.setUp);
    else this.setUp.clock.set(instant(Date.now()));
  }
}
