import { validateSync } from 'class-validator';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { Environment, readEnvironment } from './environment.js';
import type { KeyRing } from './key-ring.js';
import { readRedisUrl } from './redis-url.js';
import { withSecretFiles } from './secret-files.js';
import { ringOf } from './secret-key.js';
import { rememberServed, servedWith, type ServedWith } from './served-with.js';

export { ConfigError } from './config-error.js';

/** The validated configuration of this process. */
export class Config {
  readonly env: Environment;
  readonly dataDir: string;
  readonly keys: KeyRing;

  constructor(
    env: Environment,
    private readonly served: ServedWith | null = null,
  ) {
    this.env = env;
    this.dataDir = resolve(env.DATA_DIR);
    mkdirSync(this.dataDir, { recursive: true, mode: 0o700 });
    this.keys = ringOf(env, join(this.dataDir, 'secret.key'));
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
    const own = `http://${this.env.HOST}:${this.env.PORT}`;
    return (this.env.PUBLIC_URL ?? this.served?.publicUrl ?? own).replace(/\/+$/, '');
  }

  /** Of a command: its shell knows no mail server where the server has one. Its mails would end in files, as if sent. */
  get leavesMailsToServer(): boolean {
    return !this.env.SMTP_URL && this.served?.mails === 'smtp';
  }

  /** These settings, and where they say nothing what the server of this DATA_DIR was last started with. */
  asServed(): Config {
    return new Config(this.env, servedWith(this.dataDir));
  }

  /** Started without a mail server where the one before had one: a setting that was forgotten, more often than not. */
  get lostMailServer(): boolean {
    return !this.env.SMTP_URL && servedWith(this.dataDir)?.mails === 'smtp';
  }

  rememberServed(): void {
    const { publicUrl, env } = this;
    rememberServed(this.dataDir, { publicUrl, mails: env.SMTP_URL ? 'smtp' : 'files' });
  }
}

const LOOPBACK = /^(127(\.\d+){3}|::1|localhost)$/;

export function loadConfig(given: NodeJS.ProcessEnv = process.env): Config {
  const { source, faults } = withSecretFiles(given);
  const env = readEnvironment(source);
  for (const fault of validateSync(env, { whitelist: true }))
    faults.push(`${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`);
  faults.push(...faultsOfServers(env));
  if (env.TEST_CLOCK_FILE && env.NODE_ENV !== 'test')
    faults.push('TEST_CLOCK_FILE: only allowed with NODE_ENV=test');
  if (env.METRICS_PORT !== undefined && !env.METRICS_TOKEN && !LOOPBACK.test(env.METRICS_HOST))
    faults.push('METRICS_TOKEN: needed where METRICS_HOST is more than this machine');
  if (faults.length > 0) throw new ConfigError(`Configuration is wrong. ${faults.join(' · ')}`);
  return new Config(env);
}

function faultsOfServers({ DATABASE_URL, DATABASE_REPLICA_URL, REDIS_URL }: Environment): string[] {
  const faults: string[] = [];
  if (DATABASE_REPLICA_URL && !DATABASE_URL)
    faults.push('DATABASE_REPLICA_URL: is a replica of DATABASE_URL, which is missing');
  try {
    if (REDIS_URL) readRedisUrl(REDIS_URL);
  } catch (error) {
    faults.push(`REDIS_URL: ${(error as Error).message}`);
  }
  return faults;
}
