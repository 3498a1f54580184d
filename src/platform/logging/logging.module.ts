import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { createLogger, LOGGER } from './logger.js';

@Global()
@Module({
  providers: [
    { provide: LOGGER, inject: [Config], useFactory: (config: Config) => createLogger(config.env.LOG_LEVEL) },
  ],
  exports: [LOGGER],
})
export class LoggingModule {}
