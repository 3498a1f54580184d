export interface S3Address {
  bucket: string;
  /** Before every key; empty, or ending in a slash. */
  folder: string;
  /** Of a store that is not Amazon's. */
  endpoint: string | null;
  region: string;
  accessKey?: string;
  secretKey?: string;
}

/** Reads `s3://bucket/folder?endpoint=https://…&region=…`. */
export function s3Address(url: string, keys: { accessKey?: string; secretKey?: string } = {}): S3Address {
  const { hostname, pathname, searchParams } = new URL(url);
  const folder = pathname.replace(/^\/+|\/+$/g, '');
  return {
    bucket: hostname,
    folder: folder ? `${decodeURIComponent(folder)}/` : '',
    endpoint: searchParams.get('endpoint'),
    region: searchParams.get('region') ?? 'us-east-1',
    ...keys,
  };
}
