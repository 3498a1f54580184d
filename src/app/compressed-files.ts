import type { RequestHandler } from 'express';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The better one first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Gives the file that the build has laid beside this one compressed, to a browser that takes it. */
export function compressedFiles(folder: string): RequestHandler {
  return (request, response, next) => {
    const type = TYPES[extname(request.path)];
    if (!type || !/^(?:GET|HEAD)$/.test(request.method) || /%|\.\./.test(request.path)) return next();
    response.vary('Accept-Encoding');
    const taken = ENCODINGS.find(
      ([encoding, ending]) =>
        request.acceptsEncodings(encoding) === encoding && existsSync(join(folder, request.path + ending)),
    );
    if (!taken) return next();
    response.setHeader('Content-Encoding', taken[0]);
    response.setHeader('Content-Type', type);
    request.url = request.url.replace(request.path, request.path + taken[1]);
    next();
  };
}
