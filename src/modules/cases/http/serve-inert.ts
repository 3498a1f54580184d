import type { Response } from 'express';
import { attachment } from '../../../platform/http/attachment.js';

export interface Served {
  mime: string;
  name: string;
  cache: string;
  attached?: boolean;
}

/** Heads of a file that came from outside: whatever is in it, no browser runs it on our address. */
export function serveInert(response: Response, { mime, name, cache, attached = false }: Served): Response {
  const disposition = attachment(name);
  response.setHeader('Content-Type', mime);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('Cache-Control', cache);
  response.setHeader(
    'Content-Disposition',
    attached ? disposition : disposition.replace('attachment', 'inline'),
  );
  return response;
}
