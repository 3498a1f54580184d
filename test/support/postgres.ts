import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.js';
import { startGuarded } from './guarded-process.js';
import { postgresBinaries } from './postgres-binaries.js';
import { until } from './until.js';

export interface TestPostgres {
  /** Address of a new, empty database of that name; one that is there already is dropped first. */
  url(dbName: string): Promise<string>;
  stop(): Promise<void>;
}

const LOCALE = process.platform === 'linux' ? 'C.UTF-8' : 'C';

/** Nothing needs to survive a power cut, and connections come by 127.0.0.1 only. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=60',
];

/** A real PostgreSQL of the test's own, with its data in a temporary folder. */
export async function startPostgres(): Promise<TestPostgres> {
  const { bin, runAs } = await postgresBinaries();
  const dir = await mkdtemp(join(tmpdir(), 'duban-test-postgres-data-'));
  if (runAs.uid !== undefined && runAs.gid !== undefined) await chown(dir, runAs.uid, runAs.gid);
  const options = { ...runAs, cwd: dir, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const cluster = [
    `--pgdata=${dir}`,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    `--locale=${LOCALE}`,
  ];
  await promisify(execFile)(join(bin, 'initdb'), [...cluster, '--no-sync', '--no-instructions'], options);

  const port = await freePort();
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const server = startGuarded(
    'INT',
    [join(bin, 'postgres'), '-D', dir, '-p', String(port), ...settings],
    options,
  );
  const address = (name: string): string => `postgresql://postgres@127.0.0.1:${port}/${name}`;
  const answers = (): Promise<boolean> => query(address('postgres'), 'SELECT 1').then(() => true);
  await until('PostgreSQL answers', () => server.hasExited() || answers());
  if (server.hasExited()) throw new Error(`PostgreSQL ended: ${server.output()}`);

  return {
    url: async (dbName) => {
      const name = pg.escapeIdentifier(dbName);
      await query(address('postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await query(address('postgres'), `CREATE DATABASE ${name}`);
      return address(encodeURIComponent(dbName));
    },
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
