import { StorageFullError } from '../domain/evidence-errors.js';

const NO_SPACE = ['ENOSPC', 'EDQUOT', 'EROFS'];

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** The error that people are told where the disk has no room; any other stays itself. */
export const orStorageFull = (error: unknown): unknown =>
  NO_SPACE.includes(codeOf(error)) ? new StorageFullError() : error;
