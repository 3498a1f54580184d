import type { Response } from 'express';
import { attachment } from '../../../platform/http/attachment.js';
import type { PrintedPaper } from '../application/print-papers.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function sendWord(response: Response, { fileName, bytes }: PrintedPaper): void {
  response.setHeader('Content-Type', WORD);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', attachment(fileName.replace(/[\\/:*?"<>|]/g, '-')));
  response.end(bytes);
}
