import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { at, day } from '../../../src/kernel/day.js';
import { startApp } from '../../support/app.js';
import { freePort } from '../../support/free-port.js';
import { startPostgres } from '../../support/postgres.js';
import { startDoor, type RunningDoor } from '../../support/processes.js';
import { startRedis } from '../../support/redis.js';
import { readPostgres, readSqlite, type Reader, type Way } from './database.js';
import { KillableServer } from './killable-server.js';
import { MovingClock } from './moving-clock.js';
import { overdueDistrict, type Expected, type Scale } from './overdue-district.js';
import type { Targets } from './faults.js';

export interface Plan {
  database: 'sqlite' | 'postgres';
  scale: Scale;
  /** How often each server and each worker may be killed. */
  kills: number;
  dir: string;
}

/** Everything that takes part, nine days after the dispatch: all rounds are due when the workers start. */
export interface Stage {
  url: string;
  expected: Expected;
  targets: Targets;
  receivers: Record<Way, KillableServer>;
  read: Reader;
  close(): Promise<void>;
}

const TIMES_FASTER = 5;
const START_WITHIN_MS = 180_000;

export async function setStage({ database, scale, dir }: Plan): Promise<Stage> {
  mkdirSync(dir, { recursive: true });
  const ends: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ends.toReversed()) await end();
  };
  const isPostgres = database === 'postgres';
  const [postgres, redis, smtp, webhook] = await Promise.all([
    isPostgres ? startPostgres() : null,
    startRedis(),
    KillableServer.start('slow-mail-server.mjs', dir),
    KillableServer.start('slow-webhook-receiver.mjs', dir),
  ]);
  ends.push(
    () => postgres?.stop(),
    () => Promise.all([redis.stop(), smtp.kill(), webhook.kill()]),
  );
  const databaseUrl = await postgres?.url('faults');
  const dataDir = join(dir, 'data');
  const ours = {
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    DATA_DIR: dataDir,
    SECRET_KEY: 'ab'.repeat(32),
    WEBHOOK_INTRANET: webhook.host,
  };
  try {
    const setUp = await startApp({ env: ours });
    const address = `http://${webhook.host}/in`;
    const expected = await overdueDistrict(setUp, scale, address).finally(() => setUp.stop());

    const clock = new MovingClock(join(dir, 'present'), at(day('2026-05-20'), '09:16'), TIMES_FASTER).start();
    ends.push(() => clock.stop());
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = {
      ...ours,
      NODE_ENV: 'test',
      REDIS_URL: redis.url,
      SMTP_URL: `smtp://${smtp.host}`,
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'fatal',
      DEMO: 'false',
      TEST_CLOCK_FILE: clock.file,
    };
    const open = (door: 'main' | 'worker' | 'all-in-one'): Promise<RunningDoor> => {
      const ready = door === 'worker' ? /worker ready/ : `${url}/readyz`;
      return startDoor(door, { env, ready, withinMs: START_WITHIN_MS });
    };
    if (isPostgres) {
      const web = await open('main');
      ends.push(() => web.stop('SIGKILL'));
    }
    const read = databaseUrl ? readPostgres(databaseUrl) : readSqlite(join(dataDir, 'duban.sqlite'));
    ends.push(() => read.close());
    const worker = (): Promise<RunningDoor> => open(isPostgres ? 'worker' : 'all-in-one');
    const workers = isPostgres ? [worker, worker] : [worker];
    const targets = { workers, redis, smtp, webhook, came: () => smtp.count + webhook.count };
    return { url, expected, targets, receivers: { mail: smtp, 'webhook message': webhook }, read, close };
  } catch (error) {
    await close();
    throw error;
  }
}
