import { Redis, type RedisOptions } from 'ioredis';

/** Opens a connection to `redis://…` or `unix://path`; errors are the caller's to hear. */
export function openRedis(url: string, options: RedisOptions): Redis {
  return url.startsWith('unix://')
    ? new Redis({ ...options, path: url.slice('unix://'.length) })
    : new Redis(url, options);
}
