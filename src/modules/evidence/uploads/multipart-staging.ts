import type { Request } from 'express';
import type { Readable } from 'node:stream';
import type { StagedFile, Staging } from './staging.js';

type Done = (error: Error | null, info?: object) => void;

/** Lets the parser of forms (multer's StorageEngine) write files to staging instead of holding them in memory. */
export const multipartStaging = (staging: Staging) => ({
  _handleFile(_request: unknown, { stream }: { stream: Readable }, done: Done): void {
    staging.take(stream).then(
      (staged) => done(null, { path: staged.path, size: staged.size, staged }),
      (error: Error) => done(error),
    );
  },
  _removeFile(_request: unknown, file: { path: string }, done: Done): void {
    staging.discard(file).then(
      () => done(null),
      (error: Error) => done(error),
    );
  },
});

/** A file of a form, as a controller gets it. */
export interface StagedUpload {
  /** As the sender names it. */
  originalname: string;
  staged: StagedFile;
}

/** What a request says that it brings; a form without a length brings as much as it likes. */
export const announcedBytes = (request: Request, most: number): number => {
  const length = Number(request.headers['content-length']);
  return Number.isFinite(length) && length > 0 ? Math.min(length, most) : most;
};
