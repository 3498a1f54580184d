import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { readRedisUrl, type RedisTarget } from '../config/redis-url.js';

/** A connection to whichever Redis there is; both speak the same commands. */
export type RedisConnection = Redis | Cluster;

/** A master that has become a replica refuses writes: its client goes to the new one and says it there. */
const AGAIN_ELSEWHERE = (error: Error): false | 2 => (error.message.startsWith('READONLY') ? 2 : false);
const LONGEST_PAUSE_MS = 2_000;
const pause = (times: number): number => Math.min(times * 50, LONGEST_PAUSE_MS);

/** Opens a connection to any address that `readRedisUrl` knows; errors are the caller's to hear. */
export function openRedis(url: string, options: RedisOptions): RedisConnection {
  const target = readRedisUrl(url);
  const common: RedisOptions = { retryStrategy: pause, reconnectOnError: AGAIN_ELSEWHERE, ...options };
  if (target.kind === 'socket') return new Redis({ ...common, path: target.path });
  if (target.kind === 'server') return new Redis(target.url, common);
  const tls = target.tls ? { tls: {} } : {};
  const login = { username: target.username, password: target.password };
  if (target.kind === 'cluster')
    return new Cluster(target.hosts, {
      enableOfflineQueue: options.enableOfflineQueue ?? true,
      clusterRetryStrategy: pause,
      redisOptions: { ...login, ...tls, maxRetriesPerRequest: options.maxRetriesPerRequest },
    });
  return new Redis({
    ...common,
    ...login,
    ...tls,
    sentinels: target.hosts,
    name: target.group,
    db: target.db,
    sentinelPassword: target.sentinelPassword,
    sentinelRetryStrategy: pause,
    ...(target.tls ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {}),
    failoverDetector: true,
  });
}

/** What all keys begin with; a Cluster keeps those with the same words in braces together, as scripts over several need. */
export const prefixOf = (url: string): string => (readRedisUrl(url).kind === 'cluster' ? '{duban}' : 'duban');

/** The numbered database; a Cluster has one. */
export const dbOf = (url: string): number => {
  const target: RedisTarget = readRedisUrl(url);
  return 'db' in target ? target.db : 0;
};
