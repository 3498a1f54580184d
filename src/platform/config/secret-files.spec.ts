import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig } from './config.js';

describe('settings from files', () => {
  let dir: string;
  const written = (name: string, text: string): string => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  const load = (env: NodeJS.ProcessEnv) => loadConfig({ DATA_DIR: join(dir, 'data'), ...env });
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'duban-config-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('are read without the end of the line', () => {
    const config = load({
      SECRET_KEY_FILE: written('key', `${'ab'.repeat(32)}\n`),
      DATABASE_URL_FILE: written('db', 'postgres://duban:pw@db/duban\n'),
    });
    expect(config.keys.current.bytes).toEqual(Buffer.alloc(32, 0xab));
    expect(config.env.DATABASE_URL).toBe('postgres://duban:pw@db/duban');
  });

  it('are judged as if they had been given', () => {
    expect(() => load({ SECRET_KEY_FILE: written('key', 'short') })).toThrow(/SECRET_KEY: must be 64/);
  });

  it('that are missing, or given twice, stop the start by name', () => {
    expect(() => load({ SMTP_URL_FILE: join(dir, 'nowhere') })).toThrow(
      /SMTP_URL_FILE: cannot be read \(ENOENT\)/,
    );
    expect(() => load({ SMTP_URL_FILE: written('empty', ' \n') })).toThrow(
      /SMTP_URL_FILE: the file is empty/,
    );
    const twice = { REDIS_URL_FILE: written('redis', 'redis://a:1'), REDIS_URL: 'redis://b:1' };
    expect(() => load(twice)).toThrow(/REDIS_URL_FILE: REDIS_URL is set as well/);
  });

  it('a replica without PostgreSQL and a wrong address of Redis stop the start', () => {
    expect(() => load({ DATABASE_REPLICA_URL: 'postgres://replica/duban' })).toThrow(ConfigError);
    expect(() => load({ REDIS_URL: 'redis-sentinel://a:26379' })).toThrow(
      /REDIS_URL: must end with the name/,
    );
  });
});
