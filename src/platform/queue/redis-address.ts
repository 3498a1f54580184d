import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { EmbeddedRedis } from './embedded-redis.js';

/** Where Redis is: `REDIS_URL`, or the private child, started on first need and stopped last. */
@Injectable()
export class RedisAddress implements OnApplicationShutdown {
  private child: EmbeddedRedis | null = null;
  private starting: Promise<string> | null = null;

  constructor(
    private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  url(): Promise<string> {
    this.starting ??= this.resolve();
    return this.starting;
  }

  private async resolve(): Promise<string> {
    if (this.config.env.REDIS_URL) return this.config.env.REDIS_URL;
    this.child = new EmbeddedRedis({ dataDir: this.config.dataDir, logger: this.logger });
    return `unix://${(await this.child.start()).path}`;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.child?.stop();
  }
}
