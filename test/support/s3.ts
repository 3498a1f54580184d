import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import S3rver from 's3rver';
import { freePort } from './free-port.js';

export interface TestS3 {
  url: string;
  bucket: string;
  keys: { accessKey: string; secretKey: string };
  stop: () => Promise<void>;
}

/** An S3-compatible server in this process, with one bucket; its objects lie in a folder below. */
export async function startS3(folder: string): Promise<TestS3> {
  const directory = join(folder, 's3');
  mkdirSync(directory, { recursive: true });
  const port = await freePort();
  const bucket = 'duban-evidence';
  const options = {
    address: '127.0.0.1',
    port,
    directory,
    silent: true,
    configureBuckets: [{ name: bucket, configs: [] }],
  };
  const server = new S3rver(options);
  await server.run();
  return {
    url: `http://127.0.0.1:${port}`,
    bucket,
    keys: { accessKey: 'S3RVER', secretKey: 'S3RVER' },
    stop: () => server.close(),
  };
}
