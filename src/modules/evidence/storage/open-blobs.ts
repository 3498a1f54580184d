import type { Config } from '../../../platform/config/config.js';
import type { BlobStore } from './blob-store.js';
import { DiskBlobs } from './disk-blobs.js';

/** The storage that the configuration names. */
export function openBlobs(config: Config): BlobStore {
  return new DiskBlobs(config.evidenceDir);
}
