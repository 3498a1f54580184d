import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the server of a DATA_DIR was last started with, so far as it is no secret. */
export interface ServedWith {
  publicUrl: string;
  /** `files`: without a mail server, into the development mailbox. */
  mails: 'smtp' | 'files';
}

const fileIn = (dataDir: string): string => join(dataDir, 'served.json');

/** For commands from a shell that knows less than the server. A disk that takes nothing more does not stop a start. */
export function rememberServed(dataDir: string, served: ServedWith): void {
  const draft = `${fileIn(dataDir)}.${process.pid}`;
  try {
    writeFileSync(draft, `${JSON.stringify(served)}\n`, { mode: 0o600 });
    renameSync(draft, fileIn(dataDir));
  } catch {
    // The one before stays, or none: then a command goes by its own settings.
  }
}

/** Null where no server was started yet, or what it left cannot be read. */
export function servedWith(dataDir: string): ServedWith | null {
  try {
    const { publicUrl, mails } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Partial<ServedWith>;
    return typeof publicUrl === 'string' && (mails === 'smtp' || mails === 'files')
      ? { publicUrl, mails }
      : null;
  } catch {
    return null;
  }
}
