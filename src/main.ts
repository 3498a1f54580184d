import 'reflect-metadata';
import { startBackground } from './app/background.js';
import { createHttpApp } from './app/http-app.js';
import { giveBackMemory } from './app/give-back-memory.js';
import { listen } from './app/listen.js';
import { openOrClose } from './app/open-or-close.js';
import { runDoor } from './app/run-door.js';
import { stopOnSignals } from './app/stop.js';

// The web door: answers requests and hands jobs over; the worker door does them.
await runDoor(async (config) => {
  const app = await createHttpApp(config);
  stopOnSignals(app, config);
  await openOrClose(app, async () => {
    await startBackground(app, { work: false });
    await listen(app, config);
  });
  giveBackMemory();
  process.stderr.write(`web ready on ${config.publicUrl}\n`);
});
