import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app/app.module.js';
import { startBackground } from './app/background.js';
import { giveBackMemory } from './app/give-back-memory.js';
import { openOrClose } from './app/open-or-close.js';
import { runDoor } from './app/run-door.js';
import { stopOnSignals } from './app/stop.js';
import { ConfigError } from './platform/config/config.js';

// The worker door: does the jobs and keeps their schedules. One process per SQLite file, so it needs PostgreSQL.
await runDoor(async (config) => {
  if (!config.env.DATABASE_URL)
    throw new ConfigError('DATABASE_URL: a separate worker needs PostgreSQL; with SQLite use scripts/start');
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  stopOnSignals(app, config);
  await openOrClose(app, () => startBackground(app, { work: true }));
  giveBackMemory();
  process.stderr.write('worker ready\n');
});
