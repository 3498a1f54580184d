import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/platform/config/config.js';
import { startApp } from '../support/app.js';

describe('starting up', () => {
  it.each([
    ['PORT', 'many'],
    ['DATABASE_URL', 'mysql://example'],
    ['REDIS_URL', 'localhost'],
    ['SMTP_URL', 'mail.example'],
    ['LOG_LEVEL', 'loud'],
    ['SECRET_KEY', 'abc'],
    ['TEST_CLOCK_FILE', '/somewhere'],
  ])('names %s when it is wrong', (name, value) => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-config-'));
    expect(() => loadConfig({ DATA_DIR: folder, [name]: value })).toThrow(name);
    rmSync(folder, { recursive: true });
  });

  it('says which part is away, and keeps answering', async () => {
    const test = await startApp({ env: { REDIS_URL: 'redis://127.0.0.1:1' } });
    const ready = await fetch(`${test.url}/readyz`);
    expect(await ready.json()).toMatchObject({
      parts: { database: 'ok', queue: expect.not.stringMatching(/^ok$/) },
    });
    expect((await fetch(`${test.url}/healthz`)).status).toBe(200);
    await test.stop();
  });
});
