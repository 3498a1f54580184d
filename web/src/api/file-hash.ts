import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const SLICE = 1024 * 1024;

/**
 * SHA-256 of a file as lower-case hex, slice by slice. Not `crypto.subtle`: browsers offer that on https only,
 * and an office's intranet is often plain http.
 */
export async function sha256Hex(file: Blob): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += SLICE) {
    hash.update(new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
