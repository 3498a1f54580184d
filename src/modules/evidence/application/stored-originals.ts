import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { BlobStore } from '../storage/blob-store.js';
import { originalKey, sha256In } from '../storage/keys.js';

export interface Original {
  sha256: string;
  size: number;
}

/** The files as they came in, without the copies that are made of them: what a backup carries. */
@Injectable()
export class StoredOriginals {
  constructor(private readonly blobs: BlobStore) {}

  /** In no order. */
  async *all(): AsyncGenerator<Original> {
    for await (const { key, size } of this.blobs.list('')) {
      const sha256 = sha256In(key);
      if (sha256 && key === originalKey(sha256)) yield { sha256, size };
    }
  }

  /** Throws BlobMissingError. */
  open(sha256: string): Promise<Readable> {
    return this.blobs.open(originalKey(sha256));
  }

  has(sha256: string): Promise<boolean> {
    return this.blobs.has(originalKey(sha256));
  }

  /** Puts one back; false when the bytes are not those of the hash, and nothing was put. */
  async put(sha256: string, bytes: Buffer): Promise<boolean> {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return false;
    await this.blobs.put(originalKey(sha256), bytes);
    return true;
  }
}
