import type { NestExpressApplication } from '@nestjs/platform-express';
import { PublicSite } from '../modules/write-off/index.js';

/** Pages for everybody, beside the UI: they need neither its program nor a session. */
export function mountPublicSite(app: NestExpressApplication): void {
  app.use('/public', app.get(PublicSite, { strict: false }).router());
}
