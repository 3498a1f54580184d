import type { Response } from 'express';
import { attachment } from './attachment.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface Printed {
  fileName: string;
  bytes: Buffer;
}

export function sendDocx(response: Response, { fileName, bytes }: Printed): void {
  response.setHeader('Content-Type', WORD);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', attachment(fileName.replace(/[\\/:*?"<>|]/g, '-')));
  response.end(bytes);
}
