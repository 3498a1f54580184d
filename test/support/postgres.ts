import { execFile } from 'node:child_process';
import { chown, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.js';
import { startGuarded, type GuardedProcess } from './guarded-process.js';
import { postgresBinaries } from './postgres-binaries.js';
import { until } from './until.js';

export interface TestPostgres {
  /** Address of a new, empty database of that name; one that is there already is dropped first. */
  url(dbName: string): Promise<string>;
  /** Ends its first process at once; the others notice and go. */
  kill(): Promise<void>;
  /** After a kill: at the same address, with what it had written. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it and leaves its data in that folder, for others to start from. */
  leave(dir: string): Promise<void>;
}

interface Options {
  /** One that is killed has to keep its commits. */
  keepsCommits?: boolean;
  /** A folder that another has left: its databases are there, and a new one begins as a copy of `template`. */
  from?: { dir: string; template: string } | null;
}

const run = promisify(execFile);
const LOCALE = process.platform === 'linux' ? 'C.UTF-8' : 'C';

const START_WITHIN_MS = 60_000;

/** Nothing needs to survive a power cut, and connections come by 127.0.0.1 only. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'full_page_writes=off',
  'max_connections=60',
];

/** A real PostgreSQL of the test's own, with its data in a temporary folder. */
export async function startPostgres({
  keepsCommits = false,
  from = null,
}: Options = {}): Promise<TestPostgres> {
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
  if (from) await run('cp', ['-a', `${from.dir}/.`, dir]);
  else await run(join(bin, 'initdb'), [...cluster, '--no-sync', '--no-instructions'], options);

  const port = await freePort();
  const all = keepsCommits ? SETTINGS : [...SETTINGS, 'synchronous_commit=off'];
  const settings = all.flatMap((setting) => ['-c', setting]);
  const address = (name: string): string => `postgresql://postgres@127.0.0.1:${port}/${name}`;
  const answers = (): Promise<boolean> => query(address('postgres'), 'SELECT 1').then(() => true);
  let server: GuardedProcess;
  const open = async (): Promise<boolean> => {
    const command = [join(bin, 'postgres'), '-D', dir, '-p', String(port), ...settings];
    server = startGuarded(keepsCommits ? 'KILL' : 'INT', command, options);
    await until('PostgreSQL answers', () => server.hasExited() || answers(), START_WITHIN_MS);
    return !server.hasExited();
  };
  if (!(await open())) throw new Error(`PostgreSQL ended: ${server!.output()}`);

  return {
    url: async (dbName) => {
      const name = pg.escapeIdentifier(dbName);
      await query(address('postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await query(address('postgres'), `CREATE DATABASE ${name}${from ? ` TEMPLATE ${from.template}` : ''}`);
      return address(encodeURIComponent(dbName));
    },
    kill: () => server.stop(),
    // What was connected to the killed one may hold its memory for a moment, and then it does not start.
    start: () => until('PostgreSQL is back', open, START_WITHIN_MS).then(() => undefined),
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
    leave: async (to) => {
      await server.stop();
      await rename(dir, to);
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
