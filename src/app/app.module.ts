import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import type { Config } from '../platform/config/config.js';
import { ConfigModule } from '../platform/config/config.module.js';
import { CryptoModule } from '../platform/crypto/crypto.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { HealthModule } from '../platform/health/health.module.js';
import { LoggingModule } from '../platform/logging/logging.module.js';
import { MailModule } from '../platform/mail/mail.module.js';
import { QueueModule } from '../platform/queue/queue.module.js';
import { SearchModule } from '../platform/search/search.module.js';
import { WatchModule } from '../platform/watch/watch.module.js';
import { FEATURES } from './features.js';
import { FirstSteps } from './first-steps.js';
import { schema } from './schema.js';

/** One set of modules for every door. */
@Module({})
export class AppModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config, clock),
        LoggingModule,
        WatchModule,
        CryptoModule,
        DatabaseModule.with(schema),
        QueueModule,
        MailModule,
        SearchModule,
        HealthModule,
        ...FEATURES,
      ],
      providers: [FirstSteps],
    };
  }
}
