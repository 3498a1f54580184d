import type { S3Client } from '@aws-sdk/client-s3';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { StorageFullError } from '../domain/evidence-errors.js';
import { BlobMissingError, BlobStore, type StoredBlob } from './blob-store.js';
import type { S3Address } from './s3-address.js';

/** An older one is put again, so that it counts as new: nobody sweeps it away while its row is being written. */
const FRESH_MS = 3_600_000;
const FULL = ['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'StorageFull'];
const ABSENT = ['NoSuchKey', 'NotFound'];
const nameOf = (error: unknown): string => (error as { name?: string }).name ?? '';

/** Objects of one bucket of an S3-compatible store; a put is seen whole or not at all. The library is loaded on first use. */
export class S3Blobs extends BlobStore {
  private sdk?: Promise<{ client: S3Client; s3: typeof import('@aws-sdk/client-s3') }>;

  constructor(private readonly address: S3Address) {
    super();
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const stored = await this.storedAt(key);
    if (stored && new Date().getTime() - stored < FRESH_MS) return;
    const { client, s3 } = await this.connect();
    try {
      await client.send(
        new s3.PutObjectCommand({ ...this.at(key), Body: bytes, ContentLength: bytes.length }),
      );
    } catch (error) {
      throw FULL.includes(nameOf(error)) ? new StorageFullError() : error;
    }
  }

  /** Read as a whole: what is signed and sent again after a fault has to be at hand. */
  async putFile(key: string, path: string): Promise<void> {
    await this.put(key, await readFile(path));
  }

  async get(key: string): Promise<Buffer | null> {
    const { client, s3 } = await this.connect();
    try {
      const { Body } = await client.send(new s3.GetObjectCommand(this.at(key)));
      return Buffer.from(await Body!.transformToByteArray());
    } catch (error) {
      if (ABSENT.includes(nameOf(error))) return null;
      throw error;
    }
  }

  async open(key: string): Promise<Readable> {
    const { client, s3 } = await this.connect();
    try {
      return (await client.send(new s3.GetObjectCommand(this.at(key)))).Body as Readable;
    } catch (error) {
      throw ABSENT.includes(nameOf(error)) ? new BlobMissingError(key) : error;
    }
  }

  async has(key: string): Promise<boolean> {
    return (await this.storedAt(key)) !== null;
  }

  async remove(key: string): Promise<void> {
    const { client, s3 } = await this.connect();
    await client.send(new s3.DeleteObjectCommand(this.at(key)));
  }

  async *list(prefix: string): AsyncIterable<StoredBlob> {
    const { client, s3 } = await this.connect();
    const { bucket, folder } = this.address;
    for (let more: string | undefined, first = true; first || more; first = false) {
      const page = await client.send(
        new s3.ListObjectsV2Command({ Bucket: bucket, Prefix: folder + prefix, ContinuationToken: more }),
      );
      for (const { Key = '', Size = 0, LastModified } of page.Contents ?? [])
        yield { key: Key.slice(folder.length), size: Size, storedAt: LastModified?.getTime() ?? 0 };
      more = page.IsTruncated ? page.NextContinuationToken : undefined;
    }
  }

  private async storedAt(key: string): Promise<number | null> {
    const { client, s3 } = await this.connect();
    try {
      const { LastModified } = await client.send(new s3.HeadObjectCommand(this.at(key)));
      return LastModified?.getTime() ?? 0;
    } catch (error) {
      if (ABSENT.includes(nameOf(error))) return null;
      throw error;
    }
  }

  private at(key: string) {
    return { Bucket: this.address.bucket, Key: this.address.folder + key };
  }

  private connect() {
    const { endpoint, region, accessKey, secretKey } = this.address;
    this.sdk ??= import('@aws-sdk/client-s3').then((s3) => ({
      s3,
      client: new s3.S3Client({
        region,
        ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
        ...(accessKey && secretKey
          ? { credentials: { accessKeyId: accessKey, secretAccessKey: secretKey } }
          : {}),
        maxAttempts: 3,
        // Check sums in trailers are Amazon's own; many compatible stores refuse them. Ours is the key.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      }),
    }));
    return this.sdk;
  }
}
