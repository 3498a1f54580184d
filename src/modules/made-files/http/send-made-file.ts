import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { attachment } from '../../../platform/http/attachment.js';
import type { OpenFile } from '../files/made-file-store.js';

export async function sendMadeFile(response: Response, file: OpenFile): Promise<void> {
  response.setHeader('Content-Type', file.mime);
  response.setHeader('Content-Length', String(file.size));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', attachment(file.fileName));
  await pipeline(file.stream, response);
}
