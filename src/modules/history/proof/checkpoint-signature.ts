import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410): of a private and of a public one. */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** The private key that grows out of 32 secret bytes. */
export function keyFromSeed(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

/** The 32 bytes an auditor needs, base64. */
export function publicKeyOf(key: KeyObject): string {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return der.subarray(PUBLIC_HEAD.length).toString('base64');
}

export function signHash(key: KeyObject, hash: string): string {
  return sign(null, Buffer.from(hash, 'utf8'), key).toString('base64');
}

/** Whether that key made this signature; what is no key or no signature did not. */
export function isSignedBy(publicKey: string, hash: string, signature: string): boolean {
  const bytes = Buffer.from(publicKey, 'base64');
  if (bytes.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, bytes]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(hash, 'utf8'), key, Buffer.from(signature, 'base64'));
}
