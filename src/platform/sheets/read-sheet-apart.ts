import { Semaphore } from 'async-mutex';
import type { SheetRow } from '../../kernel/sheet.js';
import { runApart, EndedApartError, type ApartLimits } from '../apart/run-apart.js';
import type { ReadAnswer, ReadInput, ReadSaid } from './serve-sheets.js';
import { ReaderDiedError, refusalOf, TooHeavyError, TooSlowError } from './sheet-errors.js';
import type { ReadProgress, SheetFile } from './sheet-file.js';
import { requireSize, SHEET_LIMITS } from './sheet-limits.js';

const ENDS = { memory: TooHeavyError, time: TooSlowError, crash: ReaderDiedError } as const;
/** Two large files are read at a time; a third one waits, so that memory stays bounded. */
const seats = new Semaphore(2);

export interface ReadOptions {
  onProgress?: (progress: ReadProgress) => void;
  limits?: ApartLimits;
}

/**
 * Reads any sheet in a process of its own (`reader`, a file that serves sheets), with a limit of memory and time. Throws a DomainError that
 * says what to do when the file cannot be read, also when the process dies over it.
 */
export async function readSheetApart(
  reader: URL,
  bytes: Buffer,
  filename: string,
  { onProgress = () => {}, limits = SHEET_LIMITS.apart }: ReadOptions = {},
): Promise<SheetFile> {
  requireSize(bytes, filename);
  return seats.runExclusive(() => readWithin(reader, bytes, filename, { onProgress, limits }));
}

async function readWithin(
  reader: URL,
  bytes: Buffer,
  filename: string,
  { onProgress, limits }: Required<ReadOptions>,
): Promise<SheetFile> {
  const rows: SheetRow[][] = [];
  try {
    const answer = await runApart<ReadInput, ReadAnswer, ReadSaid>(
      reader,
      { bytes, filename },
      limits,
      ({ progress, part }) => {
        if (part) (rows[part.sheet] ??= []).push(...part.rows);
        onProgress(progress);
      },
    );
    if ('refused' in answer) throw refusalOf(answer.refused, answer.details);
    return {
      ...answer.file,
      sheets: answer.file.sheets.map((one, at) => ({ ...one, rows: rows[at] ?? [] })),
    };
  } catch (error) {
    throw error instanceof EndedApartError ? new ENDS[error.end]({ filename }) : error;
  }
}
