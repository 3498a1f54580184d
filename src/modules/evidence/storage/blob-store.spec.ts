import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { startS3, type TestS3 } from '../../../../test/support/s3.js';
import { BlobMissingError, type BlobStore } from './blob-store.js';
import { DiskBlobs } from './disk-blobs.js';
import { s3Address } from './s3-address.js';
import { S3Blobs } from './s3-blobs.js';

const KEY = `ab/cd/ab${'0'.repeat(62)}`;

describe.each(['disk', 's3'] as const)('a store on %s', (kind) => {
  let folder: string;
  let server: TestS3 | null = null;
  let blobs: BlobStore;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duban-blobs-'));
    server = kind === 's3' ? await startS3(folder) : null;
    blobs = server
      ? new S3Blobs(s3Address(`s3://${server.bucket}/证据?endpoint=${server.url}`, server.keys))
      : new DiskBlobs(join(folder, 'evidence'));
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const keysUnder = async (prefix: string): Promise<string[]> => {
    const keys: string[] = [];
    for await (const { key } of blobs.list(prefix)) keys.push(key);
    return keys.toSorted();
  };

  it('has nothing at first, and says so', async () => {
    expect(await blobs.has(KEY)).toBe(false);
    expect(await blobs.get(KEY)).toBeNull();
    await expect(blobs.open(KEY)).rejects.toThrow(BlobMissingError);
    expect(await keysUnder('')).toEqual([]);
  });

  it('gives back what it was given, as bytes and as a stream', async () => {
    const bytes = Buffer.from([0, 1, 2, 255, 13, 10]);
    await blobs.put(KEY, bytes);
    expect(await blobs.has(KEY)).toBe(true);
    expect(await blobs.get(KEY)).toEqual(bytes);
    expect(await buffer(await blobs.open(KEY))).toEqual(bytes);
  });

  it('keeps the first of two, also when both come at once', async () => {
    await blobs.put(KEY, Buffer.from('another'));
    expect((await blobs.get(KEY))!.length).toBe(6);
    await Promise.all(Array.from({ length: 5 }, () => blobs.put('ef/01/x', Buffer.from('same'))));
    expect((await blobs.get('ef/01/x'))!.toString()).toBe('same');
  });

  it('lists by the beginning of the key, with size and time', async () => {
    await blobs.put('copies/1/ab/cd/x-display.jpg', Buffer.from('12345'));
    expect(await keysUnder('copies/')).toEqual(['copies/1/ab/cd/x-display.jpg']);
    expect(await keysUnder('')).toEqual([KEY, 'copies/1/ab/cd/x-display.jpg', 'ef/01/x']);
    for await (const { size, storedAt } of blobs.list('copies/')) {
      expect(size).toBe(5);
      expect(Math.abs(Date.now() - storedAt)).toBeLessThan(60_000);
    }
  });

  it('forgets what is removed, and removing nothing is no error', async () => {
    await blobs.remove('ef/01/x');
    await blobs.remove('ef/01/x');
    expect(await blobs.has('ef/01/x')).toBe(false);
  });
});

describe('a store on disk', () => {
  it('never shows a half-written file, and leaves none behind when the disk is full', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-blobs-'));
    try {
      writeFileSync(join(folder, 'ab'), 'a file where a folder has to be');
      const blobs = new DiskBlobs(folder);
      await expect(blobs.put(KEY, Buffer.from('x'))).rejects.toThrow();
      await blobs.put('cd/ef/whole', Buffer.from('x'));
      expect(readdirSync(join(folder, 'cd/ef'))).toEqual(['whole']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the address of a store', () => {
  it.each([
    ['s3://duban', { bucket: 'duban', folder: '', endpoint: null, region: 'us-east-1' }],
    [
      's3://duban/a/b/?endpoint=http://minio:9000&region=cn-east-1',
      { bucket: 'duban', folder: 'a/b/', endpoint: 'http://minio:9000', region: 'cn-east-1' },
    ],
  ])('%s', (url, expected) => {
    expect(s3Address(url)).toEqual(expected);
  });
});
