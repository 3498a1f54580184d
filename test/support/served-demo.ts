import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { TestBrowser, Viewport } from './browser.js';
import { freePort } from './free-port.js';
import { startDoor } from './processes.js';
import { signIn } from './sign-in.js';

const PASSWORD = 'duban-demo-2026';

export interface ServedDemo {
  url: string;
  /** A page of somebody of the demo, past the sign-in; who comes again has the scripts already. */
  signedIn(browser: TestBrowser, login: string, viewport: Viewport): Promise<Page>;
  stop(): Promise<void>;
}

/** The built product on the demo district: cases in every state, runs of imports, task forces. */
export async function serveDemo(): Promise<ServedDemo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-demo-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const door = await startDoor('all-in-one', {
    env: {
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: 'true',
      DEMO_PASSWORD: PASSWORD,
      LOG_LEVEL: 'warn',
      PUBLIC_URL: url,
    },
    ready: `${url}/readyz`,
    withinMs: 90_000,
  });
  const people = new Map<string, BrowserContext>();
  return {
    url,
    async signedIn(browser, login, viewport) {
      const who = `${login} ${viewport}`;
      const known = people.get(who);
      if (!known) {
        const page = await signIn(browser, { url }, login, { viewport, password: PASSWORD });
        people.set(who, page.context());
        return page;
      }
      return known.newPage();
    },
    async stop() {
      await door.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
