import { listZip, unzipEntry, type ZipEntry } from '../../../platform/documents/zip.js';
import { ActivePaperError, WrongFileTypeError } from '../domain/evidence-errors.js';
import { WHAT_RUNS } from './what-runs.js';

/** Visual Basic, the macro sheets of Excel 4, and controls. */
const RUNS = /vbaProject\.bin$|^xl\/macrosheets\/|\/activeX\//i;
/** A relation that fetches its target when the document opens; a hyperlink waits for a click. */
const FETCHES = /\/relationships\/(?:attachedTemplate|frame|subDocument|oleObject)"/;
const LONGEST_RELATIONS = 4 * 1024 * 1024;

/** Throws ActivePaperError; WrongFileTypeError for a container that is not whole. */
export function lookThroughOoxml(bytes: Buffer): void {
  const parts = orWrong(() => listZip(bytes));
  if (parts.some(({ name }) => RUNS.test(name))) throw new ActivePaperError(WHAT_RUNS.macros);
  const relations = parts.filter(({ name }) => name.endsWith('.rels'));
  if (relations.some((part) => fetches(bytes, part))) throw new ActivePaperError(WHAT_RUNS.fetched);
}

function fetches(bytes: Buffer, part: ZipEntry): boolean {
  if (part.unpacked > LONGEST_RELATIONS) throw new WrongFileTypeError();
  const text = orWrong(() => unzipEntry(bytes, part)).toString('utf8');
  return text
    .split('<')
    .some((element) => FETCHES.test(element) && /TargetMode\s*=\s*["']External["']/.test(element));
}

function orWrong<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new WrongFileTypeError();
  }
}
