import type { Response } from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { attachment } from '../../../platform/http/attachment.js';
import type { FileContent, ShownPhoto } from '../application/pictures.js';
import type { EvidenceFileRow } from '../persistence/evidence-file.entity.js';

/** A copy never changes under its id: its recipe is the server's. */
const KEEP = 'private, max-age=86400, immutable';

interface Served {
  mime: string;
  name: string;
  cache: string;
  attached?: boolean;
}

/** Heads of a file that came from outside: whatever is in it, no browser runs it on our address. */
function serveInert(response: Response, { mime, name, cache, attached = false }: Served): Response {
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
  cache = KEEP,
): Promise<void> {
  if (photo) sendPhoto(response, { row, bytes: photo }, cache);
  if (paper) await sendOriginal(response, { row, stream: paper }, cache);
}

export function sendThumbnail(response: Response, { row, bytes }: ShownPhoto): void {
  serveInert(response, { mime: 'image/webp', name: row.name, cache: KEEP }).send(bytes);
}

export function sendPhoto(response: Response, { row, bytes }: ShownPhoto, cache: string): void {
  serveInert(response, { mime: 'image/jpeg', name: row.name, cache }).send(bytes);
}

/** As it came, to be saved and not shown. */
export async function sendOriginal(
  response: Response,
  { row, stream }: { row: EvidenceFileRow; stream: Readable },
  cache: string,
): Promise<void> {
  const served = serveInert(response, { mime: row.mime, name: row.name, cache, attached: true });
  await pipeline(stream, served.setHeader('Content-Length', String(row.size)));
}
