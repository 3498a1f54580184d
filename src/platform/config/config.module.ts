import { Global, Module, type DynamicModule } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { Clock, SystemClock } from '../../kernel/clock.js';
import { instant, type Instant } from '../../kernel/instant.js';
import { Config } from './config.js';

/** The present as a test wrote it into a file; lets several processes share a moved clock. */
class FileClock extends Clock {
  constructor(private readonly file: string) {
    super();
  }

  now(): Instant {
    return instant(readFileSync(this.file, 'utf8').trim());
  }
}

@Global()
@Module({})
export class ConfigModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    const file = config.env.TEST_CLOCK_FILE;
    const present = clock ?? (file ? new FileClock(file) : new SystemClock());
    return {
      module: ConfigModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: present },
      ],
      exports: [Config, Clock],
    };
  }
}
