import 'reflect-metadata';
import { startBackground } from './app/background.js';
import { loadDemo } from './app/demo/load-demo.js';
import { createHttpApp } from './app/http-app.js';
import { giveBackMemory } from './app/give-back-memory.js';
import { listen } from './app/listen.js';
import { openOrClose } from './app/open-or-close.js';
import { runDoor } from './app/run-door.js';
import { stopOnSignals } from './app/stop.js';
import { welcome } from './app/welcome.js';

// Web, worker and UI in one process: the way a district starts.
await runDoor(async (config) => {
  const logins = config.wantsDemo ? await loadDemo(config) : null;
  const app = await createHttpApp(config);
  stopOnSignals(app, config);
  await openOrClose(app, async () => {
    await startBackground(app, { work: true });
    await listen(app, config);
  });
  giveBackMemory();
  process.stdout.write(`${welcome(config.publicUrl, logins)}\n`);
});
