import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compressedFiles } from './compressed-files.js';

const ROOT = join(import.meta.dirname, '..', '..', '..', 'web', 'dist');

/** The built web UI; every address that is not the API's is answered with its one page. */
export function mountWebUi(app: NestExpressApplication): void {
  const index = join(ROOT, 'index.html');
  app.use(
    '/assets',
    compressedFiles(join(ROOT, 'assets')),
    express.static(join(ROOT, 'assets'), { immutable: true, maxAge: '365d', fallthrough: true }),
  );
  app.use(compressedFiles(ROOT), express.static(ROOT, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const page = request.method === 'GET' && !/^\/(api|assets|healthz|readyz)(\/|$)/.test(request.path);
    if (!page || !existsSync(index)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(index);
  });
}
