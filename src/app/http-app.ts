import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import helmet from 'helmet';
import type { Clock } from '../kernel/clock.js';
import type { Config } from '../platform/config/config.js';
import { accessLog } from '../platform/http/access-log.js';
import { noStore } from '../platform/http/no-store.js';
import { ProblemFilter } from '../platform/http/problem.filter.js';
import { requestId } from '../platform/http/request-id.js';
import { validation } from '../platform/http/validation.js';
import { LOGGER, type Logger } from '../platform/logging/logger.js';
import { NestLogger } from '../platform/logging/nest-logger.js';
import { AppModule } from './app.module.js';
import { mountApiDocs } from './api-docs.js';
import { mountQueueBoard } from './queue-board.js';
import { searchEngines } from './search-engines.js';
import { mountWebUi } from './web-ui.js';

/** The HTTP side: API under /api, its docs, the web UI beside it. Not listening yet. */
export async function createHttpApp(config: Config, clock?: Clock): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, clock), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(new NestLogger(logger));
  app.set('trust proxy', config.env.TRUST_PROXY);
  app.disable('x-powered-by');
  app.use(requestId, accessLog(logger), helmet(HEADERS), json({ limit: '2mb' }));
  app.use(searchEngines(config.env.PUBLIC_INDEXING));
  app.use('/api', noStore);
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz'] });
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter(logger));
  mountApiDocs(app);
  mountQueueBoard(app);
  mountWebUi(app);
  return app;
}

const HEADERS: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    directives: {
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'", 'data:'],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      // An intranet may well be plain http.
      'upgrade-insecure-requests': null,
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
};
