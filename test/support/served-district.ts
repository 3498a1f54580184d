import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, day } from '../../src/kernel/day.js';
import { startApp, type TestApp } from './app.js';
import { freePort } from './free-port.js';
import { given, type District } from './given.js';
import { startDoor, type RunningDoor } from './processes.js';

export interface ServedDistrict {
  url: string;
  /** The present moment of the server, in milliseconds. */
  now: number;
  door: RunningDoor;
  /** Ends the server and, after `meanwhile`, starts it again at the same address. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export type Prepare = (given_: ReturnType<typeof given>, district: District, test: TestApp) => Promise<void>;

/**
 * The built product as one process with its private Redis and the built web, on a district of `given`; the clock stands
 * at the morning of 20 May 2026.
 */
export async function serveDistrict(prepare: Prepare = async () => {}): Promise<ServedDistrict> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-served-'));
  const present = at(day('2026-05-20'), '09:00');
  const app = await startApp({ env: { DATA_DIR: dataDir } });
  app.clock.set(present);
  const make = given(app);
  await prepare(make, await make.district(), app);
  await app.stop();

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const clockFile = join(dataDir, 'present');
  writeFileSync(clockFile, present);
  const options = {
    env: {
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: 'false',
      LOG_LEVEL: 'warn',
      PUBLIC_URL: url,
      TEST_CLOCK_FILE: clockFile,
    },
    ready: `${url}/readyz`,
  };
  let door = await startDoor('all-in-one', options);
  return {
    url,
    now: Date.parse(present),
    get door() {
      return door;
    },
    async restart(meanwhile) {
      await door.stop();
      await meanwhile();
      door = await startDoor('all-in-one', options);
    },
    async stop() {
      await door.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
