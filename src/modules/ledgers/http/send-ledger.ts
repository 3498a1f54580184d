import type { Response } from 'express';
import { attachment } from '../../../platform/http/attachment.js';
import { sendDocx } from '../../../platform/http/send-docx.js';
import { XLSX } from '../../../platform/documents/official-book.js';
import type { PrintedLedger } from '../application/print-ledger.js';

export const FILE_TYPES = [
  XLSX,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;

export function sendLedger(response: Response, { form, fileName, bytes }: PrintedLedger): void {
  if (form === 'docx') return sendDocx(response, { fileName, bytes });
  sendSheet(response, { fileName, bytes });
}

/** A file under its own name, never run or guessed at by the browser. */
export function sendSheet(
  response: Response,
  { fileName, bytes }: { fileName: string; bytes: Buffer },
  type: string = XLSX,
): void {
  response.setHeader('Content-Type', type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Disposition', attachment(fileName.replace(/[\\/:*?"<>|]/g, '-')));
  response.end(bytes);
}
