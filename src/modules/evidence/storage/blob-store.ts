import type { Readable } from 'node:stream';

export interface StoredBlob {
  key: string;
  size: number;
  /** Milliseconds of the storage's own clock. */
  storedAt: number;
}

/** Where files lie, by key. A file is there whole or not at all, and never changes. */
export abstract class BlobStore {
  /** Safely kept when it returns; a key that is there already keeps its bytes and counts as new. Throws StorageFullError. */
  abstract put(key: string, bytes: Buffer): Promise<void>;

  /** The same for a file on this machine's disk, which may be gone afterwards. Throws StorageFullError. */
  abstract putFile(key: string, path: string): Promise<void>;

  abstract get(key: string): Promise<Buffer | null>;

  /** Throws BlobMissingError. */
  abstract open(key: string): Promise<Readable>;

  abstract has(key: string): Promise<boolean>;

  abstract remove(key: string): Promise<void>;

  /** Every file whose key starts so, in no order. */
  abstract list(prefix: string): AsyncIterable<StoredBlob>;
}

/** A row knows a file that the storage does not have: a backup came back without its files. */
export class BlobMissingError extends Error {
  constructor(key: string) {
    super(`the storage has no file ${key}`);
  }
}
