import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { attachment } from '../../../platform/http/attachment.js';
import type { FileContent } from '../../evidence/index.js';

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

/** A photo as it is shown, a paper as attachment. */
export async function sendFile(
  response: Response,
  { row, photo, paper }: FileContent,
  cache: string,
): Promise<void> {
  if (photo) serveInert(response, { mime: 'image/jpeg', name: row.name, cache }).send(photo);
  if (!paper) return;
  const served = serveInert(response, { mime: row.mime, name: row.name, cache, attached: true });
  await pipeline(paper, served.setHeader('Content-Length', String(row.size)));
}
