import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../../support/app.js';
import { freePort } from '../../support/free-port.js';
import { given } from '../../support/given.js';
import { startPostgres } from '../../support/postgres.js';
import { startDoor, type Door as DoorName } from '../../support/processes.js';
import { startRedis } from '../../support/redis.js';
import type { Door, Server } from './killing.js';
import type { Desk } from './writer.js';

export interface Plan {
  database: 'sqlite' | 'postgres';
  /** How many processes and servers are killed in all. */
  kills: number;
  writers: number;
  dir: string;
}

export interface Stage {
  desk: Desk;
  doors: Door[];
  servers: Server[];
  /** The same database with nobody else at it. */
  reopen(): Promise<TestApp>;
  close(): Promise<void>;
}

const START_WITHIN_MS = 120_000;

/** A small district behind two web processes and a worker on PostgreSQL, or in one process on SQLite. */
export async function setStage({ database, dir }: Plan): Promise<Stage> {
  mkdirSync(dir, { recursive: true });
  const [postgres, redis] = await Promise.all([
    database === 'postgres' ? startPostgres({ keepsCommits: true }) : null,
    startRedis(),
  ]);
  const close = async (): Promise<void> => {
    await Promise.all([postgres?.stop(), redis.stop()]);
  };
  try {
    const databaseUrl = await postgres?.url('writing');
    const ours = {
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      DATA_DIR: join(dir, 'data'),
      SECRET_KEY: 'ab'.repeat(32),
    };
    const reopen = (): Promise<TestApp> => startApp({ env: ours });
    const setUp = await reopen();
    const { campaign, streets } = await given(setUp)
      .district()
      .finally(() => setUp.stop());

    const env = {
      ...ours,
      NODE_ENV: 'test',
      REDIS_URL: redis.url,
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'fatal',
      DEMO: 'false',
    };
    const urls: string[] = [];
    const web = async (name: string, program: DoorName): Promise<Door> => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      urls.push(url);
      return opened(name, program, { ...env, PORT: String(port), PUBLIC_URL: url }, `${url}/readyz`);
    };
    const doors = postgres
      ? [
          await web('web 1', 'main'),
          opened('worker', 'worker', env, /worker ready/),
          await web('web 2', 'main'),
        ]
      : [await web('all in one', 'all-in-one')];
    const servers: Server[] = [{ name: 'redis', kill: redis.kill, start: redis.start }];
    if (postgres) servers.push({ name: 'postgres', kill: postgres.kill, start: postgres.start });
    const desk = { urls, campaignId: campaign.id, streetId: streets[0]!.id };
    return { desk, doors, servers, reopen, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A process that ends because a server is away is started again, as systemd does it. */
function opened(name: string, program: DoorName, env: Record<string, string>, ready: string | RegExp): Door {
  return {
    name,
    async open() {
      for (const end = performance.now() + START_WITHIN_MS; ;) {
        try {
          return await startDoor(program, { env, ready, withinMs: START_WITHIN_MS });
        } catch (error) {
          if (performance.now() > end || !/ended with/.test((error as Error).message)) throw error;
        }
      }
    },
  };
}
