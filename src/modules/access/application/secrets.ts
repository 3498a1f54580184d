import { createHash, randomBytes } from 'node:crypto';

/** A secret for a cookie or a token: 256 bits, safe in headers. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
