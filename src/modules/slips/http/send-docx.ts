import type { Response } from 'express';
import { attachment } from '../../../platform/http/attachment.js';
import type { PrintedSlip } from '../application/print-colour-slip.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function sendDocx(response: Response, { fileName, bytes }: PrintedSlip): void {
  response.setHeader('Content-Type', WORD);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', attachment(fileName));
  response.end(bytes);
}
