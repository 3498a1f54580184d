import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../test/support/free-port.js';
import { startDoor, type RunningDoor } from '../../test/support/processes.js';
import { OFFICER, STREET_USER } from '../district/bench-district.js';
import { Session } from '../http/session.js';
import type { BenchDatabase } from './database.js';
import { memoryOf } from './memory.js';

/** What is done once after a start is done by then. */
const SETTLING_MS = 8_000;

export interface Product {
  pid: number;
  /** What it was started with. */
  env: Record<string, string>;
  /** Resident some seconds after the start, in megabytes. */
  idleMemory: number;
  officer: Session;
  streetUser: Session;
  /** From the start of the process to the first answer of `/readyz`, in milliseconds. */
  startedIn: number;
  stop(): Promise<void>;
}

/** The built product as one process with its private Redis, as a district runs it. */
export async function startProduct(database: BenchDatabase): Promise<Product> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env: Record<string, string> = {
    NODE_ENV: 'production',
    DATA_DIR: database.dataDir,
    PORT: String(port),
    DEMO: 'false',
    LOG_LEVEL: 'error',
    ...(database.url ? { DATABASE_URL: database.url } : {}),
  };
  const began = performance.now();
  const door: RunningDoor = await startDoor('all-in-one', {
    env,
    ready: `${url}/readyz`,
    withinMs: 120_000,
  });
  const startedIn = performance.now() - began;
  await sleep(SETTLING_MS);
  const idleMemory = memoryOf(door.pid);
  const officer = await Session.as(url, OFFICER);
  const streetUser = await Session.as(url, STREET_USER);
  return {
    pid: door.pid,
    env,
    idleMemory,
    officer,
    streetUser,
    startedIn,
    async stop() {
      officer.close();
      streetUser.close();
      await door.stop();
    },
  };
}
