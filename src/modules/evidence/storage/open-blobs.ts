import type { Config } from '../../../platform/config/config.js';
import type { BlobStore } from './blob-store.js';
import { DiskBlobs } from './disk-blobs.js';
import { s3Address } from './s3-address.js';
import { S3Blobs } from './s3-blobs.js';

/** The storage that the configuration names: a bucket, or the folder of evidence. */
export function openBlobs({ env, evidenceDir }: Config): BlobStore {
  const { EVIDENCE_STORE, EVIDENCE_STORE_KEY: accessKey, EVIDENCE_STORE_SECRET: secretKey } = env;
  return EVIDENCE_STORE
    ? new S3Blobs(s3Address(EVIDENCE_STORE, { accessKey, secretKey }))
    : new DiskBlobs(evidenceDir);
}
