import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { instant, millis, type Instant } from '../../kernel/instant.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { QuotaBook, type QuotaRule, type Taken } from './quota-book.js';
import { RedisAddress } from './redis-address.js';
import { openRedis, prefixOf, type RedisConnection } from './redis-connection.js';

const ANSWER_WITHIN_MS = 500;

/** The same as `QuotaBook.take`, in one step: two processes never grant what is left twice. */
const TAKE = `
local now, amount, most, window = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local since, used = tonumber(redis.call('HGET', KEYS[1], 'since')), tonumber(redis.call('HGET', KEYS[1], 'used'))
if not since or now - since >= window or now < since then since, used = now, 0 end
local granted = 0
if used == 0 or used + amount <= most then
  granted, used = 1, used + amount
end
redis.call('HSET', KEYS[1], 'since', since, 'used', used)
redis.call('PEXPIRE', KEYS[1], window)
return { granted, tostring(used), tostring(since + window) }`;

/**
 * What somebody may take within a window, counted over all processes. While Redis is away each process counts for
 * itself: a limit that holds a little less is better than nobody being let in.
 */
@Injectable()
export class SharedQuotas implements OnApplicationShutdown {
  private readonly own = new QuotaBook();
  private redis: RedisConnection | null = null;
  private prefix = '';

  constructor(
    private readonly address: RedisAddress,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    const url = await this.address.url();
    this.prefix = `${prefixOf(url)}:quota:`;
    this.redis = openRedis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
    this.redis.on('error', (error: Error) => this.logger.debug({ err: error.message }, 'redis connection'));
  }

  /** The first of a window is granted, however much it is; what is refused does not count. */
  async take(key: string, amount: number, rule: QuotaRule, now: Instant): Promise<Taken> {
    if (this.redis?.status === 'ready') {
      const taken = await this.takeShared(key, amount, rule, now).catch((error: unknown) =>
        this.logger.debug({ err: String(error) }, 'a quota was not counted in redis'),
      );
      if (taken) return taken;
    }
    return this.own.take(key, amount, rule, now);
  }

  onApplicationShutdown(): void {
    if (this.redis && this.redis.status !== 'end') this.redis.disconnect();
  }

  private async takeShared(
    key: string,
    amount: number,
    { most, windowMs }: QuotaRule,
    now: Instant,
  ): Promise<Taken> {
    const answer = this.redis!.eval(TAKE, 1, this.prefix + key, millis(now), amount, most, windowMs);
    answer.catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('redis did not answer in time')), ANSWER_WITHIN_MS);
    });
    const [granted, used, endsAt] = (await Promise.race([answer, late]).finally(() =>
      clearTimeout(timer),
    )) as [number, string, string];
    return { granted: granted === 1, used: Number(used), endsAt: instant(Number(endsAt)) };
  }
}
