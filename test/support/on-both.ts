import { startApp, type TestApp } from './app.js';
import { laidOut } from './laid-out.js';
import { startPostgres, type TestPostgres } from './postgres.js';

/** The same suite on SQLite and on a real PostgreSQL; `app()` is the app of the suite that runs. */
export function describeOnBoth(
  what: string,
  suite: (app: () => TestApp) => void,
  env: () => Promise<NodeJS.ProcessEnv> = async () => ({}),
): void {
  describe.each(['sqlite', 'postgres'] as const)(`${what}, on %s`, (kind) => {
    let postgres: TestPostgres | null = null;
    let test: TestApp;
    beforeAll(async () => {
      postgres = kind === 'postgres' ? await startPostgres({ from: await laidOut() }) : null;
      const databaseUrl = await postgres?.url('api_test');
      test = await startApp({ ...(databaseUrl ? { databaseUrl } : {}), env: await env() });
    }, 60_000);
    afterAll(async () => {
      await test?.stop();
      await postgres?.stop();
    });
    suite(() => test);
  });
}
