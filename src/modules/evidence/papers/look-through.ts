import { ActivePaperError, LockedPaperError } from '../domain/evidence-errors.js';
import { DOC, DOCX, PDF, XLS, XLSX } from '../domain/file-types.js';
import { lookThroughOoxml } from './look-through-ooxml.js';
import { lookThroughPdf } from './look-through-pdf.js';
import { hasOlePart } from './ole-parts.js';
import { WHAT_RUNS } from './what-runs.js';

const MACRO_PARTS = ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA'];

/** Refuses a paper that would do something when it is opened, or that nobody can open. */
export function lookThrough(mime: string, bytes: Buffer): void {
  if (mime === PDF) lookThroughPdf(bytes);
  if (mime === DOCX || mime === XLSX) lookThroughOoxml(bytes);
  if (mime === DOC || mime === XLS) lookThroughOle(bytes);
}

function lookThroughOle(bytes: Buffer): void {
  if (hasOlePart(bytes, 'EncryptedPackage')) throw new LockedPaperError();
  if (MACRO_PARTS.some((name) => hasOlePart(bytes, name))) throw new ActivePaperError(WHAT_RUNS.macros);
}
