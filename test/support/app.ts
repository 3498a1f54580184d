import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { createHttpApp } from '../../src/app/http-app.js';
import { leave } from '../../src/app/stop.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { at, day } from '../../src/kernel/day.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { UnitOfWork, type Reads } from '../../src/platform/database/unit-of-work.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import type { JobName } from '../../src/platform/queue/job-catalog.js';
import { JobHandlers } from '../../src/platform/queue/handlers.js';
import { MailRow } from '../../src/modules/notices/index.js';

export interface TestApp {
  app: NestExpressApplication;
  clock: ManualClock;
  dataDir: string;
  url: string;
  reads: Reads;
  get: <T>(type: abstract new (...args: never[]) => T) => T;
  /** Moves the clock to a time of day in Shanghai. */
  setClock: (onDay: string, time: string) => void;
  /** Runs what the outbox holds, in this process. */
  drain: () => Promise<number>;
  /** Runs one scheduled tick and what follows from it. */
  tick: (name: Extract<JobName, `tick.${string}`>) => Promise<void>;
  /** Every mail that went out, oldest first. */
  mails: () => Promise<MailRow[]>;
  stop: () => Promise<void>;
}

/** The whole app over HTTP with a clock that is moved, never waited for; SQLite in a temporary folder unless told otherwise. */
export async function startApp(
  options: { databaseUrl?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-test-'));
  const config = loadConfig({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'fatal',
    DEMO: 'false',
    PUBLIC_URL: 'http://duban.example',
    ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
    ...options.env,
  });
  const clock = new ManualClock(at(day('2026-05-11'), '09:00'));
  const app = await createHttpApp(config, clock);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const uow = app.get(UnitOfWork);
  return {
    app,
    clock,
    dataDir,
    url: `http://127.0.0.1:${port}`,
    reads: uow.reads,
    get: (type) => app.get(type as never, { strict: false }),
    setClock: (onDay, time) => clock.set(at(day(onDay), time)),
    drain: () => app.get(JobRunner).drain(),
    async tick(name) {
      await app.get(JobHandlers).run(name, { at: clock.now() });
      await app.get(JobRunner).drain();
    },
    mails: () => uow.reads.find(MailRow, { order: { id: 'ASC' } }),
    async stop() {
      await leave(app, 0);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
