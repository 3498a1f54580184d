import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { freePort } from '../support/free-port.js';
import { startGuarded, type GuardedProcess } from '../support/guarded-process.js';
import { until } from '../support/until.js';

export interface RedisGroup {
  url: string;
  /** Ends the server that writes, at once; the others see to it that there is a new one. */
  killMaster(): Promise<void>;
  /** The port of the server that writes just now. */
  master(): Promise<number>;
  stop(): Promise<void>;
}

const GROUP = 'duban';
const HOST = '127.0.0.1';

/** A master with a replica, and three sentinels that watch them: all real, all of the test's own. */
export async function startSentinels(): Promise<RedisGroup> {
  const dir = mkdtempSync(join(tmpdir(), 'duban-test-sentinel-'));
  const running = new Map<number, GuardedProcess>();
  const start = async (config: string, port: number, ...flags: string[]): Promise<number> => {
    const file = join(dir, `${port}.conf`);
    writeFileSync(file, `port ${port}\nbind ${HOST}\ndir ${dir}\nprotected-mode no\n${config}\n`);
    running.set(port, startGuarded('KILL', ['redis-server', file, ...flags]));
    await until(`redis at ${port} answers`, () => ask(port, (redis) => redis.ping()));
    return port;
  };
  const keeps = 'save ""\nappendonly no\nrepl-diskless-sync yes\nrepl-diskless-sync-delay 0';
  const first = await start(`${keeps}\ndbfilename first.rdb`, await freePort());
  const second = await freePort();
  await start(`${keeps}\ndbfilename second.rdb\nreplicaof ${HOST} ${first}`, second);
  await until('the replica follows', () =>
    ask(second, async (redis) => /master_link_status:up/.test(await redis.info('replication'))),
  );
  const watch = [
    `sentinel monitor ${GROUP} ${HOST} ${first} 2`,
    `sentinel down-after-milliseconds ${GROUP} 1000`,
    `sentinel failover-timeout ${GROUP} 6000`,
  ].join('\n');
  const sentinels: number[] = [];
  for (let n = 0; n < 3; n += 1) sentinels.push(await start(watch, await freePort(), '--sentinel'));
  const askSentinel = (...words: string[]): Promise<unknown> =>
    ask(sentinels[0]!, (redis) => redis.call('SENTINEL', words));
  await until('the sentinels know each other and the replica', async () => {
    const others = (await askSentinel('sentinels', GROUP)) as unknown[];
    const replicas = (await askSentinel('replicas', GROUP)) as unknown[];
    return others.length === 2 && replicas.length === 1;
  });
  const master = async (): Promise<number> =>
    Number(((await askSentinel('get-master-addr-by-name', GROUP)) as string[])[1]);
  return {
    url: `redis-sentinel://${sentinels.map((port) => `${HOST}:${port}`).join(',')}/${GROUP}`,
    master,
    killMaster: async () => running.get(await master())!.stop(),
    stop: async () => {
      await Promise.all([...running.values()].map((one) => one.stop()));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Three masters that share the keys out among themselves. */
export async function startCluster(): Promise<Pick<RedisGroup, 'url' | 'stop'>> {
  const dir = mkdtempSync(join(tmpdir(), 'duban-test-cluster-'));
  const running: GuardedProcess[] = [];
  const hosts: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const port = await clusterPort();
    const flags = [
      '--port',
      `${port}`,
      '--bind',
      HOST,
      '--dir',
      dir,
      '--save',
      '',
      '--cluster-enabled',
      'yes',
    ];
    const file = ['--cluster-config-file', join(dir, `nodes-${port}.conf`)];
    running.push(startGuarded('KILL', ['redis-server', ...flags, ...file]));
    await until(`redis at ${port} answers`, () => ask(port, (redis) => redis.ping()));
    hosts.push(`${HOST}:${port}`);
  }
  await promisify(execFile)('redis-cli', ['--cluster', 'create', ...hosts, '--cluster-yes']);
  await until('the cluster is whole', () =>
    ask(Number(hosts[0]!.split(':')[1]), async (redis) =>
      /cluster_state:ok/.test(await redis.cluster('INFO')),
    ),
  );
  return {
    url: `redis-cluster://${hosts.join(',')}`,
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Nodes talk to each other at a port that is higher by ten thousand. */
async function clusterPort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port < 55_000) return port;
  }
}

async function ask<T>(port: number, question: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(port, HOST, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await question(redis);
  } finally {
    if (redis.status !== 'end') redis.disconnect();
  }
}
