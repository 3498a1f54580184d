import { Semaphore } from 'async-mutex';
import type { SheetRow } from '../domain/sheet-row.js';
import {
  besideMe,
  runInThread,
  ThreadEndedError,
  type ThreadLimits,
} from '../../../platform/threads/run-in-thread.js';
import type { ReadAnswer, ReadInput, ReadSaid } from './read-sheet.worker.js';
import { ReaderDiedError, refusalOf, TooHeavyError, TooSlowError } from './sheet-errors.js';
import type { ReadProgress, SheetFile } from './sheet-file.js';
import { requireSize, SHEET_LIMITS } from './sheet-limits.js';

const READER = besideMe(import.meta.url, 'read-sheet.worker');
const ENDS = { memory: TooHeavyError, time: TooSlowError, crash: ReaderDiedError } as const;
/** Two large files are read at a time; a third one waits, so that memory stays bounded. */
const seats = new Semaphore(2);

/**
 * Reads any official hand-over file in a thread of its own, with a limit of memory and time. Throws a DomainError that
 * says what to do when the file cannot be read, also when the thread dies over it.
 */
export async function readSheetApart(
  bytes: Buffer,
  filename: string,
  onProgress: (progress: ReadProgress) => void = () => {},
  limits: ThreadLimits = SHEET_LIMITS.thread,
): Promise<SheetFile> {
  requireSize(bytes, filename);
  return seats.runExclusive(() => readWithin(bytes, filename, onProgress, limits));
}

async function readWithin(
  bytes: Buffer,
  filename: string,
  onProgress: (progress: ReadProgress) => void,
  limits: ThreadLimits,
): Promise<SheetFile> {
  const copy = new Uint8Array(bytes).buffer;
  const rows: SheetRow[][] = [];
  try {
    const answer = await runInThread<ReadInput, ReadAnswer, ReadSaid>(
      READER,
      { bytes: copy, filename },
      limits,
      {
        transfer: [copy],
        onSay: ({ progress, part }) => {
          if (part) (rows[part.sheet] ??= []).push(...part.rows);
          onProgress(progress);
        },
      },
    );
    if ('refused' in answer) throw refusalOf(answer.refused, answer.details);
    return {
      ...answer.file,
      sheets: answer.file.sheets.map((one, at) => ({ ...one, rows: rows[at] ?? [] })),
    };
  } catch (error) {
    throw error instanceof ThreadEndedError ? new ENDS[error.end]({ filename }) : error;
  }
}
