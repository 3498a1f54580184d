import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import helmet from 'helmet';
import type { Server } from 'node:http';
import type { Clock } from '../kernel/clock.js';
import type { Config } from '../platform/config/config.js';
import { accessLog } from '../platform/http/access-log.js';
import { Leaving } from '../platform/http/leaving.js';
import { noStore } from '../platform/http/no-store.js';
import { ProblemFilter } from '../platform/http/problem.filter.js';
import { requestId } from '../platform/http/request-id.js';
import { withPatience } from '../platform/database/patience.js';
import { LoadShedding } from '../platform/http/shed-load.js';
import { validation } from '../platform/http/validation.js';
import { LOGGER, type Logger } from '../platform/logging/logger.js';
import { NestLogger } from '../platform/logging/nest-logger.js';
import { Probe } from '../platform/watch/probe.js';
import { tellOfShedding } from '../platform/watch/tell-of-shedding.js';
import { watchRequests } from '../platform/watch/watch-requests.js';
import { AppModule } from './app.module.js';
import { mountApiDocs } from './api-docs.js';
import { mountPublicSite } from './public-site.js';
import { mountQueueBoard } from './queue-board.js';
import { searchEngines } from './search-engines.js';
import { mountWebUi } from './web-ui.js';

/** Longer than any proxy keeps a connection for the next request: who closes first must not be the one who is just being asked. */
const KEPT_OPEN_MS = 75_000;

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
  const server: Server = app.getHttpServer();
  server.keepAliveTimeout = KEPT_OPEN_MS;
  const shedding = new LoadShedding(config.env.REQUESTS_AT_ONCE, tellOfShedding(app.get(Probe), logger));
  shedding.guard(server);
  app.get(Leaving).watch(server);
  app.use(
    requestId,
    watchRequests(app.get(Probe)),
    accessLog(logger),
    helmet(HEADERS),
    json({ limit: '2mb' }),
    withPatience(config.env.DATABASE_PATIENCE_SECONDS),
  );
  app.use(searchEngines(config.env.PUBLIC_INDEXING));
  app.use('/api', noStore, shedding.count);
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz'] });
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter(logger));
  mountApiDocs(app);
  mountQueueBoard(app);
  mountPublicSite(app);
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
