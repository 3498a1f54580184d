import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import type { StagedFile, Staging } from './staging.js';

/** Lets the parser of forms write files to staging instead of holding them in memory. */
export const multipartStaging = (staging: Staging): StorageEngine => ({
  _handleFile(_request, file, done) {
    staging.take(file.stream).then(
      (staged) => done(null, { path: staged.path, size: staged.size, staged } as never),
      (error: Error) => done(error),
    );
  },
  _removeFile(_request, file, done) {
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
