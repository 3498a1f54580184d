import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../support/free-port.js';
import { startGuarded, type GuardedProcess } from '../support/guarded-process.js';
import { postgresBinaries } from '../support/postgres-binaries.js';
import { until } from '../support/until.js';

export interface ReplicatedPostgres {
  primary: string;
  replica: string;
  /** Ends the replica at once. */
  killReplica(): Promise<void>;
  stop(): Promise<void>;
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'max_connections=100',
];

/** A primary and a replica that streams from it. The replica begins as a copy of the primary before its first start. */
export async function startReplicatedPostgres(): Promise<ReplicatedPostgres> {
  const { bin, runAs } = await postgresBinaries();
  const root = await mkdtemp(join(tmpdir(), 'duban-test-replica-'));
  const own = async (dir: string): Promise<void> => {
    if (runAs.uid !== undefined && runAs.gid !== undefined) await chown(dir, runAs.uid, runAs.gid);
  };
  await own(root);
  const [first, second] = [join(root, 'primary'), join(root, 'replica')];
  const options = { ...runAs, cwd: root, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const initdb = [
    `--pgdata=${first}`,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ];
  await promisify(execFile)(join(bin, 'initdb'), [...initdb, '--no-sync', '--no-instructions'], options);

  const start = async (dir: string, port: number, more: string[] = []): Promise<GuardedProcess> => {
    const settings = [...SETTINGS, ...more].flatMap((one) => ['-c', one]);
    const server = startGuarded(
      'INT',
      [join(bin, 'postgres'), '-D', dir, '-p', `${port}`, ...settings],
      options,
    );
    await until(
      'PostgreSQL answers',
      () => server.hasExited() || query(address(port, 'postgres'), 'SELECT 1'),
      60_000,
    );
    if (server.hasExited()) throw new Error(`PostgreSQL ended: ${server.output()}`);
    return server;
  };
  const [port, replicaPort] = [await freePort(), await freePort()];
  await promisify(execFile)('cp', ['-a', first, second]);
  await writeFile(join(second, 'standby.signal'), '');
  await own(join(second, 'standby.signal'));
  const primary = await start(first, port);
  const replica = await start(second, replicaPort, [
    `primary_conninfo=host=127.0.0.1 port=${port} user=postgres`,
  ]);
  await query(address(port, 'postgres'), 'CREATE DATABASE fleet');
  await until('the replica follows', () => query(address(replicaPort, 'fleet'), 'SELECT 1'), 30_000);
  return {
    primary: address(port, 'fleet'),
    replica: address(replicaPort, 'fleet'),
    killReplica: () => replica.stop(),
    stop: async () => {
      await Promise.all([replica.stop(), primary.stop()]);
      await rm(root, { recursive: true, force: true });
    },
  };
}

const address = (port: number, name: string): string => `postgresql://postgres@127.0.0.1:${port}/${name}`;

export async function query(url: string, text: string): Promise<true> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(text);
    return true;
  } finally {
    await client.end();
  }
}
