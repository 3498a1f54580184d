// A demo district of its own for the scripts beside it: the built product on an empty folder, gone again with the script.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export const ROOT = resolve(import.meta.dirname, '..');
export const PASSWORD = 'example-pass-2026';
const READY_WITHIN_MS = 90_000;

/** Starts it on that port and waits until it answers. */
export async function startDemo(port) {
  const url = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-demo-district-'));
  const server = spawn(process.execPath, [join(ROOT, 'dist/doors/all-in-one.js')], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), DEMO_PASSWORD: PASSWORD, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((done) => server.once('exit', done));
  process.on('exit', () => server.kill('SIGTERM'));
  process.on('SIGINT', () => process.exit(130));
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (Date.now() > until) throw new Error('the server does not answer');
    await wait(200);
  }
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Who asks as that user: `get` and `post` answer with what `fetch` does, and throw over a refusal. */
export async function signIn(url, username) {
  const session = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (!session.ok) throw new Error(`${username} was not signed in: ${session.status}`);
  const cookie = session.headers.getSetCookie().map((one) => one.split(';', 1)[0]).join('; ');
  const { csrfToken } = await session.json();
  const ask = async (path, init = {}) => {
    const answer = await fetch(url + path, { ...init, headers: { cookie, 'x-csrf-token': csrfToken, ...init.headers } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    return answer;
  };
  return {
    cookie,
    get: (path) => ask(path),
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      }),
  };
}
