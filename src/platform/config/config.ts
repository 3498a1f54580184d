import { validateSync } from 'class-validator';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Environment, readEnvironment } from './environment.js';
import { withSecretFiles } from './secret-files.js';
import { secretKey } from './secret-key.js';

/** The validated configuration of this process. */
export class Config {
  readonly env: Environment;
  readonly dataDir: string;
  readonly secret: Buffer;

  constructor(env: Environment) {
    this.env = env;
    this.dataDir = resolve(env.DATA_DIR);
    mkdirSync(this.dataDir, { recursive: true, mode: 0o700 });
    this.secret = env.SECRET_KEY
      ? Buffer.from(env.SECRET_KEY, 'hex')
      : secretKey(join(this.dataDir, 'secret.key'));
  }

  get sqliteFile(): string {
    return join(this.dataDir, 'duban.sqlite');
  }

  get evidenceDir(): string {
    return join(this.dataDir, 'evidence');
  }

  get mailboxDir(): string {
    return join(this.dataDir, 'mailbox');
  }

  /** Whether an empty database gets the demo: unasked only on SQLite and with the development mailbox. */
  get wantsDemo(): boolean {
    return this.env.DEMO ?? (!this.env.DATABASE_URL && !this.env.SMTP_URL);
  }

  /** Where people reach the web UI, without a slash at the end. */
  get publicUrl(): string {
    return (this.env.PUBLIC_URL ?? `http://${this.env.HOST}:${this.env.PORT}`).replace(/\/+$/, '');
  }
}

/** A variable that is wrong; start-up stops and names it. */
export class ConfigError extends Error {}

export function loadConfig(source: NodeJS.ProcessEnv = process.env): Config {
  const secrets = withSecretFiles(source);
  const env = readEnvironment(secrets.env);
  const wrong = validateSync(env, { whitelist: true }).map(
    (fault) => `${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`,
  );
  const faults = [...secrets.faults, ...wrong];
  if (env.TEST_CLOCK_FILE && env.NODE_ENV !== 'test')
    faults.push('TEST_CLOCK_FILE: only allowed with NODE_ENV=test');
  if (faults.length > 0) throw new ConfigError(`Configuration is wrong. ${faults.join(' · ')}`);
  return new Config(env);
}
