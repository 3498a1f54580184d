import { readSheetApart, type ReadOptions } from '../../../platform/sheets/read-sheet-apart.js';
import type { SheetFile } from '../../../platform/sheets/sheet-file.js';
import { besideMe } from '../../../platform/apart/run-apart.js';

const READER = besideMe(import.meta.url, 'read-sheet.worker');

/** Reads any official hand-over file in a process of its own. Throws a DomainError that says what to do instead. */
export const readHandOver = (bytes: Buffer, filename: string, options?: ReadOptions): Promise<SheetFile> =>
  readSheetApart(READER, bytes, filename, options);
