import type { Response } from 'express';
import { attachment } from '../../../platform/http/attachment.js';
import type { MailFile } from '../../notices/index.js';

export function sendFile(response: Response, { name, mediaType, content }: MailFile): void {
  response.setHeader('Content-Type', mediaType);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', attachment(name));
  response.end(content);
}
