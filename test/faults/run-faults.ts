import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { at, day } from '../../src/kernel/day.js';
import { startApp } from '../support/app.js';
import { freePort } from '../support/free-port.js';
import { startPostgres } from '../support/postgres.js';
import { startDoor, type RunningDoor } from '../support/processes.js';
import { startRedis } from '../support/redis.js';
import { until } from '../support/until.js';
import { readPostgres, readSqlite, type MailFacts, type Reader } from './database.js';
import { Faults, type Kills } from './faults.js';
import { MailServer } from './mail-server.js';
import { MovingClock } from './moving-clock.js';
import { overdueDistrict } from './overdue-district.js';
import { decideAsAdministrator, type Decisions } from './person.js';

export interface Plan {
  database: 'sqlite' | 'postgres';
  reminders: number;
  /** How often each server and each worker may be killed. */
  kills: number;
  dir: string;
}

export interface Outcome {
  intended: string[];
  /** Also what later rounds wrote meanwhile. */
  known: Set<string>;
  /** How often each Message-ID lies in the mailbox. */
  taken: Map<string, number>;
  /** Addresses that were to be reminded and have no mail of their own. */
  forgotten: string[];
  kills: Kills;
  decisions: Decisions;
  states: Record<string, number>;
  seconds: number;
}

const TIMES_FASTER = 5;
const UNDER_WAY = new Set(['waiting', 'sending']);
const START_WITHIN_MS = 90_000;

/** One district, one morning, everything dies again and again; what the mailbox holds in the end. */
export async function runFaults({ database, reminders, kills, dir }: Plan): Promise<Outcome> {
  const began = performance.now();
  mkdirSync(dir, { recursive: true });
  const isPostgres = database === 'postgres';
  const [postgres, redis, smtp] = await Promise.all([
    isPostgres ? startPostgres() : null,
    startRedis(),
    MailServer.start(dir),
  ]);
  const databaseUrl = await postgres?.url('faults');
  const dataDir = join(dir, 'data');
  const secret = { SECRET_KEY: 'ab'.repeat(32) };
  const setUp = await startApp({
    ...(databaseUrl ? { databaseUrl } : {}),
    env: { ...secret, DATA_DIR: dataDir },
  });
  const addresses = await overdueDistrict(setUp, reminders);
  await setUp.stop();

  // Half a minute before the round of a quarter past nine.
  const clock = new MovingClock(join(dir, 'present'), at(day('2026-05-20'), '09:14'), TIMES_FASTER).start();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...secret,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    NODE_ENV: 'test',
    REDIS_URL: redis.url,
    SMTP_URL: smtp.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'fatal',
    DEMO: 'false',
    TEST_CLOCK_FILE: clock.file,
  };
  const ready = { web: `${url}/readyz`, worker: /worker ready/ };
  const open = (door: 'main' | 'worker' | 'all-in-one'): Promise<RunningDoor> =>
    startDoor(door, { env, ready: door === 'worker' ? ready.worker : ready.web, withinMs: START_WITHIN_MS });
  let reader: Reader | null = null;
  const web = isPostgres ? await open('main') : null;
  const worker = (): Promise<RunningDoor> => open(isPostgres ? 'worker' : 'all-in-one');
  const faults = new Faults({ workers: isPostgres ? [worker, worker] : [worker], redis, smtp }, kills);
  try {
    await faults.start();
    reader = databaseUrl ? readPostgres(databaseUrl) : readSqlite(join(dataDir, 'duban.sqlite'));
    const read = reader;
    const patience = 240_000 + reminders * 300;
    // The whole round is planned, whatever died while it was.
    const remind = ({ rule }: MailFacts): boolean => rule === 'deadline.remind';
    const allWritten = async (): Promise<boolean> => (await read.mails()).filter(remind).length >= reminders;
    await until('every street has a reminder', allWritten, patience);
    // What later rounds write is not waited for.
    const intended = new Set((await read.mails()).map(({ id }) => id));
    const isSettled = async (): Promise<boolean> =>
      (await read.mails()).every(({ id, state }) => !intended.has(id) || !UNDER_WAY.has(state));
    await until('the work is done while everything dies', isSettled, patience);
    await faults.stop();
    await until(
      'each of unknown fate waits for a person',
      async () => (await read.undecided()) === 0,
      patience,
    );
    const decisions = await decideAsAdministrator(url, smtp.taken);
    await until('what was not there is sent', isSettled, patience);
    const all = await read.mails();
    const mails = all.filter(({ id }) => intended.has(id));
    const written = new Set(mails.filter(remind).map(({ address }) => address));
    const states = countBy(mails.map(({ state }) => state));
    return {
      intended: mails.map(({ id }) => `<${id}@duban>`),
      known: new Set(all.map(({ id }) => `<${id}@duban>`)),
      taken: new Map(Object.entries(countBy(smtp.taken.map(({ messageId }) => messageId)))),
      forgotten: [...addresses].filter((one) => !written.has(one)),
      kills: faults.kills,
      decisions,
      states,
      seconds: Math.round((performance.now() - began) / 1000),
    };
  } catch (error) {
    const stuck = [...((await reader?.stuck()) ?? []).map((row) => JSON.stringify(row)), ...faults.lastWords];
    throw new Error(`${(error as Error).message}; stuck:\n${stuck.join('\n')}`, { cause: error });
  } finally {
    await faults.end();
    await Promise.all([web?.stop('SIGKILL'), reader?.close()]);
    await Promise.all([smtp.kill(), redis.stop()]);
    await postgres?.stop();
    clock.stop();
  }
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
